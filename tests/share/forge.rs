//! Tokens made by hand, as anybody can make them: the checksum is no secret.

#![allow(dead_code)]

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub fn base64(bytes: &[u8]) -> String {
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let n = (0..3).fold(0_u32, |n, i| n << 8 | u32::from(three.get(i).copied().unwrap_or_default()));
        out.extend((0..=three.len()).map(|i| char::from(LETTERS[(n >> (18 - 6 * i) & 63) as usize])));
    }
    out
}

/// A token around any body.
pub fn forged(body: &[u8]) -> String {
    let mut checked = Vec::new();
    let mut n = body.len();
    while n > 0x7F {
        checked.push(n as u8 & 0x7F | 0x80);
        n >>= 7;
    }
    checked.push(n as u8);
    checked.extend_from_slice(body);
    let crc = !checked.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| crc >> 1 ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1)))
    });
    let mut bytes = crc.to_le_bytes().to_vec();
    bytes.extend(checked);
    format!("1.{}", base64(&bytes))
}

/// The body in a token that holds.
pub fn body(token: &str) -> Vec<u8> {
    let mut bits = (0_u32, 0);
    let mut bytes = Vec::new();
    for letter in token[2..].bytes() {
        let value = LETTERS.iter().position(|l| *l == letter).unwrap() as u32;
        bits = (bits.0 << 6 | value, bits.1 + 6);
        if bits.1 >= 8 {
            bits.1 -= 8;
            bytes.push((bits.0 >> bits.1) as u8);
            bits.0 &= (1 << bits.1) - 1;
        }
    }
    let length = 1 + bytes[4..].iter().take_while(|b| **b > 0x7F).count();
    bytes.split_off(4 + length)
}

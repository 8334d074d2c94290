//! m
pub enum Label {}
pub enum Msg {}
pub struct Piece;
pub fn pieces() {}

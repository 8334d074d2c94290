;; Puts the wasm together again: the code of the module that travels. What it works on is that module's data, laid out
;; by pack.rs, which describes the form:
;;
;;   0     where each stream goes on, a 32-bit address each
;;   64    bytes of the real module before its first function, functions, bytes behind the last
;;   128   what follows each opcode: nothing (0), a number from the stream of that number, or 13 or 14
;;   1024  the real module is written here, and the streams lie behind it
;;
;; The build replaces the number of pages.
(module
  (memory (export "memory") 1)

  (global $at (mut i32) (i32.const 1024))

  ;; Copies a byte and gives it back.
  (func $byte (param $stream i32) (result i32)
    (local $cursor i32)
    (local $from i32)
    (local.set $cursor (i32.shl (local.get $stream) (i32.const 2)))
    (local.set $from (i32.load (local.get $cursor)))
    (i32.store (local.get $cursor) (i32.add (local.get $from) (i32.const 1)))
    (i32.store8 (global.get $at) (i32.load8_u (local.get $from)))
    (global.set $at (i32.add (global.get $at) (i32.const 1)))
    (i32.load8_u (local.get $from)))

  (func $bytes (param $stream i32) (param $count i32)
    (block $done
      (loop $more
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (drop (call $byte (local.get $stream)))
        (br $more))))

  ;; Copies a LEB128 number and gives its value back, for the few that count something.
  (func $number (param $stream i32) (result i32)
    (local $byte i32)
    (local $shift i32)
    (local $value i32)
    (loop $more
      (local.set $byte (call $byte (local.get $stream)))
      (local.set $value
        (i32.or
          (local.get $value)
          (i32.shl (i32.and (local.get $byte) (i32.const 127)) (local.get $shift))))
      (local.set $shift (i32.add (local.get $shift) (i32.const 7)))
      (br_if $more (i32.gt_u (local.get $byte) (i32.const 127))))
    (local.get $value))

  ;; What follows the opcodes that take a look.
  (func $look (param $op i32)
    (local $count i32)
    (local.set $count (i32.const 1))
    (block $numbers
      ;; br_table: a count, so many targets, the default one.
      (if (i32.eq (local.get $op) (i32.const 0x0e))
        (then
          (local.set $count (i32.add (call $number (i32.const 12)) (i32.const 1)))
          (br $numbers)))
      ;; call_indirect: a type and a table.
      (if (i32.eq (local.get $op) (i32.const 0x11))
        (then
          (local.set $count (i32.const 2))
          (br $numbers)))
      ;; select with types.
      (if (i32.eq (local.get $op) (i32.const 0x1c))
        (then (return (call $bytes (i32.const 12) (call $number (i32.const 12))))))
      ;; f32.const and f64.const.
      (if (i32.ne (local.get $op) (i32.const 0xfc))
        (then
          (return
            (call $bytes (i32.const 8) (i32.shl (i32.sub (local.get $op) (i32.const 0x42)) (i32.const 2))))))
      ;; 0xfc: of conversions nothing follows, of what works on memories and tables one thing or two.
      (local.set $op (call $number (i32.const 12)))
      (br_if $numbers (i32.gt_u (local.get $op) (i32.const 14)))
      (local.set $count (i32.sub (i32.const 2) (i32.and (local.get $op) (i32.const 1))))
      (br_if $numbers (i32.gt_u (local.get $op) (i32.const 7)))
      (return))
    (loop $more
      (drop (call $number (i32.const 12)))
      (br_if $more (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; A function: its locals, and its instructions to the end of the outermost block.
  (func $body
    (local $groups i32)
    (local $depth i32)
    (local $op i32)
    (local $what i32)
    (local.set $groups (call $number (i32.const 10)))
    (block $declared
      (loop $more
        (br_if $declared (i32.eqz (local.get $groups)))
        (drop (call $number (i32.const 10)))
        (drop (call $byte (i32.const 10)))
        (local.set $groups (i32.sub (local.get $groups) (i32.const 1)))
        (br $more)))
    (local.set $depth (i32.const 1))
    (loop $next
      (local.set $op (call $byte (i32.const 1)))
      (local.set $what (i32.load8_u offset=128 (local.get $op)))
      (br_if $next (i32.eqz (local.get $what)))
      (if (i32.gt_u (local.get $what) (i32.const 12))
        (then
          (if (i32.eq (local.get $what) (i32.const 13))
            (then (call $look (local.get $op)))
            (else (local.set $depth (i32.sub (local.get $depth) (i32.const 1))))))
        (else
          ;; A block, a loop, an if.
          (local.set $depth (i32.add (local.get $depth) (i32.eq (local.get $what) (i32.const 2))))
          ;; Before the offset of a load or a store stands its alignment, which stays 0.
          (global.set $at
            (i32.add
              (global.get $at)
              (i32.eq (i32.or (local.get $what) (i32.const 1)) (i32.const 7))))
          (drop (call $number (local.get $what)))))
      (br_if $next (local.get $depth))))

  ;; Gives the length of the real module back.
  (func (export "unpack") (result i32)
    (local $left i32)
    (local $start i32)
    (local $length i32)
    (local $size i32)
    (call $bytes (i32.const 0) (i32.load (i32.const 64)))
    (local.set $left (i32.load (i32.const 68)))
    (loop $more
      (local.set $start (global.get $at))
      (call $body)
      ;; The body's length stands before it, in one, two or three bytes.
      (local.set $length (i32.sub (global.get $at) (local.get $start)))
      (local.set $size
        (i32.add
          (i32.const 1)
          (i32.add
            (i32.gt_u (local.get $length) (i32.const 0x7f))
            (i32.gt_u (local.get $length) (i32.const 0x3fff)))))
      (memory.copy
        (i32.add (local.get $start) (local.get $size))
        (local.get $start)
        (local.get $length))
      (global.set $at (i32.add (global.get $at) (local.get $size)))
      (loop $digits
        (local.set $size (i32.sub (local.get $size) (i32.const 1)))
        (i32.store8
          (local.get $start)
          (i32.or
            (i32.and (local.get $length) (i32.const 127))
            (i32.shl (i32.ne (local.get $size) (i32.const 0)) (i32.const 7))))
        (local.set $start (i32.add (local.get $start) (i32.const 1)))
        (local.set $length (i32.shr_u (local.get $length) (i32.const 7)))
        (br_if $digits (local.get $size)))
      (br_if $more (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (call $bytes (i32.const 0) (i32.load (i32.const 72)))
    (i32.sub (global.get $at) (i32.const 1024))))

;; The inner loops of block-sums.ts, twice as wide as JavaScript can write them. plain.ts is the same in TypeScript, and
;; kernel.test.ts holds both to the same bits. After a change: npx wabt, wat2wasm --enable-simd kernel.wat, base64 into kernel.ts.
;; Memory: 0 limits u32[1024] · 4096 aliases u16[1024] · 6144 symbols u8[512] · 6656 lanes u8[512] · 7168 state i32[4]
;; · 7184 spilled i32 · 7188 special i32 · 8192 tables f64[4 groups][256 symbols][4 columns] · the rest as told.
(module
  (memory (import "m" "m") 1)

  ;; n symbols of one group; counts beyond 3 go to the list as replicate * 4 + lane, what no symbol holds to the list of replicates.
  (func (export "draw") (param $n i32) (param $out i32) (param $list i32) (param $special i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $i i32) (local $r i32) (local $cell i32) (local $o i32)
    (local $from i32) (local $first i32)
    (local.set $a (i32.load (i32.const 7168))) (local.set $b (i32.load (i32.const 7172)))
    (local.set $c (i32.load (i32.const 7176))) (local.set $d (i32.load (i32.const 7180)))
    (local.set $from (local.get $list)) (local.set $first (local.get $special))
    (loop $next
      (local.set $r (i32.mul (i32.rotl (i32.mul (local.get $b) (i32.const 5)) (i32.const 7)) (i32.const 9)))
      (local.set $o (i32.shl (local.get $b) (i32.const 9)))
      (local.set $c (i32.xor (local.get $c) (local.get $a))) (local.set $d (i32.xor (local.get $d) (local.get $b)))
      (local.set $b (i32.xor (local.get $b) (local.get $c))) (local.set $a (i32.xor (local.get $a) (local.get $d)))
      (local.set $c (i32.xor (local.get $c) (local.get $o))) (local.set $d (i32.rotl (local.get $d) (i32.const 11)))
      (local.set $cell (i32.shr_u (local.get $r) (i32.const 22)))
      (local.set $o (select (local.get $cell)
        (i32.load16_u offset=4096 (i32.shl (local.get $cell) (i32.const 1)))
        (i32.lt_u (i32.and (local.get $r) (i32.const 0x3fffff)) (i32.load (i32.shl (local.get $cell) (i32.const 2))))))
      (if (i32.ge_u (local.get $o) (i32.const 256)) (then
        (if (i32.eq (local.get $o) (i32.const 512))
          (then
            (i32.store (local.get $special) (local.get $i))
            (local.set $special (i32.add (local.get $special) (i32.const 4)))
            (local.set $o (i32.const 0)))
          (else
            (i32.store (local.get $list) (i32.or (i32.shl (local.get $i) (i32.const 2)) (i32.load8_u offset=6656 (local.get $o))))
            (local.set $list (i32.add (local.get $list) (i32.const 4)))
            (local.set $o (i32.load8_u offset=6144 (local.get $o)))))))
      (i32.store8 (i32.add (local.get $out) (local.get $i)) (local.get $o))
      (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (i32.store (i32.const 7168) (local.get $a)) (i32.store (i32.const 7172) (local.get $b))
    (i32.store (i32.const 7176) (local.get $c)) (i32.store (i32.const 7180) (local.get $d))
    (i32.store (i32.const 7184) (i32.shr_u (i32.sub (local.get $list) (local.get $from)) (i32.const 2)))
    (i32.store (i32.const 7188) (i32.shr_u (i32.sub (local.get $special) (local.get $first)) (i32.const 2))))

  ;; For each of four groups, the sum of its four rows of four columns under each symbol. A row is 32 bytes.
  (func (export "tables") (param $rows i32)
    (local $t i32) (local $end i32) (local $size i32) (local $lane i32) (local $g i32) (local $u v128) (local $v v128)
    (local.set $t (i32.const 8192))
    (loop $group
      (v128.store (local.get $t) (v128.const i64x2 0 0)) (v128.store offset=16 (local.get $t) (v128.const i64x2 0 0))
      (local.set $t (i32.add (local.get $t) (i32.const 32)))
      (local.set $size (i32.const 32)) (local.set $lane (i32.const 0))
      (loop $lanes
        (local.set $u (v128.load (local.get $rows))) (local.set $v (v128.load offset=16 (local.get $rows)))
        (local.set $end (i32.add (local.get $t) (i32.mul (local.get $size) (i32.const 3))))
        (loop $entry
          (v128.store (local.get $t) (f64x2.add (v128.load (i32.sub (local.get $t) (local.get $size))) (local.get $u)))
          (v128.store offset=16 (local.get $t) (f64x2.add (v128.load offset=16 (i32.sub (local.get $t) (local.get $size))) (local.get $v)))
          (br_if $entry (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 32))) (local.get $end))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 32)))
        (local.set $size (i32.shl (local.get $size) (i32.const 2)))
        (br_if $lanes (i32.lt_u (local.tee $lane (i32.add (local.get $lane) (i32.const 1))) (i32.const 4))))
      (br_if $group (i32.lt_u (local.tee $g (i32.add (local.get $g) (i32.const 1))) (i32.const 4)))))

  ;; Adds to each of n replicates' four sums what the tables hold under its four symbols; symbols lie group after group.
  (func (export "add") (param $s i32) (param $sums i32) (param $n i32)
    (local $end i32) (local $t i32) (local $u v128) (local $v v128) (local $n2 i32) (local $n3 i32)
    (local.set $end (i32.add (local.get $s) (local.get $n)))
    (local.set $n2 (i32.shl (local.get $n) (i32.const 1))) (local.set $n3 (i32.mul (local.get $n) (i32.const 3)))
    (loop $replicate
      (local.set $u (v128.load (local.get $sums))) (local.set $v (v128.load offset=16 (local.get $sums)))
      (local.set $t (i32.shl (i32.load8_u (local.get $s)) (i32.const 5)))
      (local.set $u (f64x2.add (local.get $u) (v128.load offset=8192 (local.get $t))))
      (local.set $v (f64x2.add (local.get $v) (v128.load offset=8208 (local.get $t))))
      (local.set $t (i32.shl (i32.load8_u (i32.add (local.get $s) (local.get $n))) (i32.const 5)))
      (local.set $u (f64x2.add (local.get $u) (v128.load offset=16384 (local.get $t))))
      (local.set $v (f64x2.add (local.get $v) (v128.load offset=16400 (local.get $t))))
      (local.set $t (i32.shl (i32.load8_u (i32.add (local.get $s) (local.get $n2))) (i32.const 5)))
      (local.set $u (f64x2.add (local.get $u) (v128.load offset=24576 (local.get $t))))
      (local.set $v (f64x2.add (local.get $v) (v128.load offset=24592 (local.get $t))))
      (local.set $t (i32.shl (i32.load8_u (i32.add (local.get $s) (local.get $n3))) (i32.const 5)))
      (local.set $u (f64x2.add (local.get $u) (v128.load offset=32768 (local.get $t))))
      (local.set $v (f64x2.add (local.get $v) (v128.load offset=32784 (local.get $t))))
      (v128.store (local.get $sums) (local.get $u)) (v128.store offset=16 (local.get $sums) (local.get $v))
      (local.set $sums (i32.add (local.get $sums) (i32.const 32)))
      (br_if $replicate (i32.lt_u (local.tee $s (i32.add (local.get $s) (i32.const 1))) (local.get $end)))))

  ;; Adds one row to one replicate's sums, for each entry of a list.
  (func (export "spill") (param $list i32) (param $count i32) (param $rows i32) (param $sums i32)
    (local $end i32) (local $e i32) (local $to i32) (local $row i32)
    (if (i32.eqz (local.get $count)) (then (return)))
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $entry
      (local.set $e (i32.load (local.get $list)))
      (local.set $to (i32.add (local.get $sums) (i32.shl (i32.shr_u (local.get $e) (i32.const 2)) (i32.const 5))))
      (local.set $row (i32.add (local.get $rows) (i32.shl (i32.and (local.get $e) (i32.const 3)) (i32.const 5))))
      (v128.store (local.get $to) (f64x2.add (v128.load (local.get $to)) (v128.load (local.get $row))))
      (v128.store offset=16 (local.get $to) (f64x2.add (v128.load offset=16 (local.get $to)) (v128.load offset=16 (local.get $row))))
      (br_if $entry (i32.lt_u (local.tee $list (i32.add (local.get $list) (i32.const 4))) (local.get $end)))))

  ;; Four counts of each symbol as the bytes of a word; the 256 words lie at wide. Bytes from one on past the last record are made 0.
  (func (export "spread") (param $symbols i32) (param $n i32) (param $wide i32) (param $to i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $symbols) (local.get $n)))
    (loop $group
      (i32.store (local.get $to)
        (i32.load (i32.add (local.get $wide) (i32.shl (i32.load8_u (local.get $symbols)) (i32.const 2)))))
      (local.set $to (i32.add (local.get $to) (i32.const 4)))
      (br_if $group (i32.lt_u (local.tee $symbols (i32.add (local.get $symbols) (i32.const 1))) (local.get $end)))))

  ;; Sum of bytes, 16 at a time: what lies between the last and the next 16 must be 0.
  (func (export "total") (param $from i32) (param $end i32) (result i32)
    (local $sum v128)
    (loop $sixteen
      (local.set $sum (i32x4.add (local.get $sum)
        (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (v128.load (local.get $from))))))
      (br_if $sixteen (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end))))
    (i32.add (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
             (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))

  ;; Area under the ROC curve of weighted records in the order of their scores; ranked as metric/ranking.ts has it.
  (func (export "area") (param $ranked i32) (param $end i32) (param $weights i32) (result f64)
    (local $it i32) (local $x i32) (local $p i32) (local $pos i32) (local $neg i32) (local $below i32) (local $above i32)
    (local $doubled i64)
    (loop $record
      (local.set $it (i32.load (local.get $ranked)))
      (local.set $x (i32.load8_u (i32.add (local.get $weights) (i32.shr_u (local.get $it) (i32.const 2)))))
      (local.set $p (i32.and (local.get $x) (i32.sub (i32.const 0) (i32.and (local.get $it) (i32.const 1)))))
      (local.set $pos (i32.add (local.get $pos) (local.get $p)))
      (local.set $neg (i32.add (local.get $neg) (i32.sub (local.get $x) (local.get $p))))
      (if (i32.and (local.get $it) (i32.const 2)) (then
        (local.set $doubled (i64.add (local.get $doubled) (i64.mul (i64.extend_i32_u (local.get $pos))
          (i64.extend_i32_u (i32.add (i32.shl (local.get $below) (i32.const 1)) (local.get $neg))))))
        (local.set $below (i32.add (local.get $below) (local.get $neg)))
        (local.set $above (i32.add (local.get $above) (local.get $pos)))
        (local.set $pos (i32.const 0)) (local.set $neg (i32.const 0))))
      (br_if $record (i32.lt_u (local.tee $ranked (i32.add (local.get $ranked) (i32.const 4))) (local.get $end))))
    (f64.div (f64.convert_i64_u (local.get $doubled))
      (f64.mul (f64.mul (f64.const 2) (f64.convert_i32_u (local.get $above))) (f64.convert_i32_u (local.get $below)))))
)

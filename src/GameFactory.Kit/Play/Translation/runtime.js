'use strict';
// Arithmetic of Dart's whole numbers. What would not be the same on a phone, on the web and in C# throws.
const $int = (v) => {
  if (!Number.isSafeInteger(v)) throw new RangeError(`not a whole number below 2^53: ${v}`);
  return v + 0;
};
const $natural = (v) => {
  if ($int(v) < 0) throw new RangeError(`negative: ${v}`);
  return v;
};
const $add = (a, b) => $int($int(a) + $int(b));
const $sub = (a, b) => $int($int(a) - $int(b));
const $mul = (a, b) => $int($int(a) * $int(b));
const $neg = (a) => $int(0 - $int(a));
const $div = (a, b) => $int(Math.trunc($int(a) / $int(b)));
const $mod = (a, b) => $int($natural(a) % $natural(b));
const $lt = (a, b) => $int(a) < $int(b);
const $le = (a, b) => $int(a) <= $int(b);
const $gt = (a, b) => $int(a) > $int(b);
const $ge = (a, b) => $int(a) >= $int(b);
const $same = (a, b) => {
  if (typeof a !== typeof b || a === undefined) throw new TypeError(`${typeof a} compared with ${typeof b}`);
  return a === b;
};
// Bits of numbers beyond 32 bits: JavaScript's own operators would cut them off.
const $bits = (a, b, small, wide) => {
  if (((a | 0) === a) && ((b | 0) === b)) return small(a, b);
  return $int(Number(BigInt.asIntN(64, wide(BigInt($int(a)), BigInt($int(b))))));
};
const $and = (a, b) => $bits(a, b, (x, y) => x & y, (x, y) => x & y);
const $or = (a, b) => $bits(a, b, (x, y) => x | y, (x, y) => x | y);
const $xor = (a, b) => $bits(a, b, (x, y) => x ^ y, (x, y) => x ^ y);
const $shl = (a, b) => $int($natural(a) * 2 ** $natural(b));
const $shr = (a, b) => Math.floor($natural(a) / 2 ** $natural(b));
const $filled = (n, v) => new Array($natural(n)).fill(v);
const $at = (list, index) => {
  if (typeof index === 'string') return Object.hasOwn(list, index) ? list[index] : null;
  if (!Number.isSafeInteger(index) || index < 0 || index >= list.length) throw new RangeError(`index ${index} of ${list.length}`);
  return list[index];
};
const $set = (list, index, value) => {
  $at(list, index);
  list[index] = $int(value);
};

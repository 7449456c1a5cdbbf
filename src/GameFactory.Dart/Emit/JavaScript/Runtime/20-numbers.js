// Numbers. Arithmetic on what may be anything asks first whether both sides are numbers; otherwise the left side's operator is called.

const most = Number.MAX_SAFE_INTEGER;

$.tooLarge = (what) => {
  throw $.UnsupportedError.$make(`${what} leaves the whole numbers up to 2^53, which JavaScript keeps exactly`);
};

$.add = (a, b) => (typeof a === 'number' ? a + b : typeof a === 'string' ? a + b : a.$add(b));
$.sub = (a, b) => (typeof a === 'number' ? a - b : a.$sub(b));
$.mul = (a, b) => (typeof a === 'number' ? $.times(a, b) : a.$mul(b));
$.div = (a, b) => (typeof a === 'number' ? a / b : a.$div(b));
$.neg = (a) => (typeof a === 'number' ? -a : a.$neg());
$.lt = (a, b) => (typeof a === 'number' ? a < b : a.$lt(b));
$.le = (a, b) => (typeof a === 'number' ? a <= b : a.$le(b));
$.gt = (a, b) => (typeof a === 'number' ? a > b : a.$gt(b));
$.ge = (a, b) => (typeof a === 'number' ? a >= b : a.$ge(b));
$.not = (a) => (typeof a === 'number' ? -a - 1 : a.$not());

// Whole numbers times whole numbers must stay exact; fractions go as they are. There is no -0 among whole numbers.
$.times = (a, b) => {
  const r = a * b;
  if (r > most || r < -most) {
    if (Number.isInteger(a) && Number.isInteger(b) && Number.isFinite(r) && Math.abs(a) <= most && Math.abs(b) <= most) $.tooLarge(`${a} * ${b}`);
  }
  return r;
};

$.imul = (a, b) => {
  const r = a * b;
  if (r > most || r < -most) $.tooLarge(`${a} * ${b}`);
  return r + 0;
};

$.tdiv = (a, b) => {
  if (typeof a !== 'number') return a.$tdiv(b);
  if (b === 0) {
    if (Number.isInteger(a)) throw $.UnsupportedError.$make('Result of truncating division is Infinity: division by zero');
    throw $.UnsupportedError.$make('Infinity or NaN toInt');
  }
  const r = Math.trunc(a / b);
  if (!Number.isFinite(r)) throw $.UnsupportedError.$make('Infinity or NaN toInt');
  return r + 0;
};

// The remainder is never negative.
$.mod = (a, b) => {
  if (typeof a !== 'number') return a.$mod(b);
  if (b === 0 && Number.isInteger(a)) throw $.UnsupportedError.$make('Result of modulo is NaN: division by zero');
  const r = a % b;
  return r < 0 ? (b < 0 ? r - b : r + b) : r + 0;
};

// Bits are those of 64: JavaScript's operators do for 32, two halves for what is larger, the rest goes through BigInt.
const high = (a) => Math.floor(a / 4294967296);
const back = (big, what) => {
  const r = Number(BigInt.asIntN(64, big));
  if (r > most || r < -most) $.tooLarge(what);
  return r;
};

$.and = (a, b) => {
  if (typeof a !== 'number') return typeof a === 'boolean' ? a && b : a.$and(b);
  if ((a | 0) === a && (b | 0) === b) return a & b;
  return (high(a) & high(b)) * 4294967296 + ((a & b) >>> 0);
};
$.or = (a, b) => {
  if (typeof a !== 'number') return typeof a === 'boolean' ? a || b : a.$or(b);
  if ((a | 0) === a && (b | 0) === b) return a | b;
  return (high(a) | high(b)) * 4294967296 + ((a | b) >>> 0);
};
$.xor = (a, b) => {
  if (typeof a !== 'number') return typeof a === 'boolean' ? a !== b : a.$xor(b);
  if ((a | 0) === a && (b | 0) === b) return a ^ b;
  return (high(a) ^ high(b)) * 4294967296 + ((a ^ b) >>> 0);
};

function checkShift(b) {
  if (b < 0) throw $.ArgumentError.$make(`a shift by ${b}`);
}

$.shl = (a, b) => {
  if (typeof a !== 'number') return a.$shl(b);
  checkShift(b);
  if (b < 53) {
    const r = a * 2 ** b;
    if (r <= most && r >= -most) return r + 0;
  }
  return b >= 64 ? 0 : back(BigInt(a) << BigInt(b), `${a} << ${b}`);
};
$.shr = (a, b) => {
  if (typeof a !== 'number') return a.$shr(b);
  checkShift(b);
  if ((a | 0) === a) return a >> (b > 31 ? 31 : b);
  return b >= 64 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** b);
};
$.ushr = (a, b) => {
  if (typeof a !== 'number') return a.$ushr(b);
  checkShift(b);
  if (a >= 0) return b >= 64 ? 0 : Math.floor(a / 2 ** b);
  return b >= 64 ? 0 : back(BigInt.asUintN(64, BigInt(a)) >> BigInt(b), `${a} >>> ${b}`);
};

// A number as Dart writes it, as far as JavaScript knows: a fraction that is whole looks like a whole number here.
$.numberText = (x) => {
  if (Object.is(x, -0)) return '0';
  return String(x);
};
// One that is known to be a double.
$.doubleText = (x) => (Number.isInteger(x) && Math.abs(x) < 1e21 ? `${Object.is(x, -0) ? '-0' : x}.0` : String(x));

const toInt = (x, r) => {
  if (!Number.isFinite(x)) throw $.UnsupportedError.$make('Infinity or NaN toInt');
  return r + 0;
};
// Away from zero at a half.
const roundHalf = (x) => (x < 0 ? -Math.round(-x) : Math.round(x));

$.hide(Number.prototype, {
  toInt() { return toInt(this, Math.trunc(this)); },
  toDouble() { return +this; },
  round() { return toInt(this, roundHalf(+this)); },
  floor() { return toInt(this, Math.floor(this)); },
  ceil() { return toInt(this, Math.ceil(this)); },
  truncate() { return toInt(this, Math.trunc(this)); },
  roundToDouble() { return roundHalf(+this); },
  floorToDouble() { return Math.floor(this); },
  ceilToDouble() { return Math.ceil(this); },
  truncateToDouble() { return Math.trunc(this); },
  abs() { return Math.abs(this); },
  clamp(low, top) {
    if (low > top) throw $.ArgumentError.$make(`${low} is above ${top}`);
    return this < low ? low : this > top ? top : +this;
  },
  remainder(other) { return (this % other) + 0; },
  compareTo(other) { return this < other ? -1 : this > other ? 1 : +this === other ? 0 : Number.isNaN(+this) ? (Number.isNaN(other) ? 0 : 1) : -1; },
  get isNaN() { return Number.isNaN(+this); },
  get isFinite() { return Number.isFinite(+this); },
  get isInfinite() { return +this === Infinity || +this === -Infinity; },
  get isNegative() { return this < 0 || Object.is(+this, -0); },
  get sign() { return Math.sign(this); },
  get isEven() { return this % 2 === 0; },
  get isOdd() { return this % 2 !== 0; },
  get bitLength() { return this < 0 ? (-this - 1).bitLength : this < 1 ? 0 : Math.floor(Math.log2(this)) + 1; },
  get hashCode() { return $.hash(+this); },
  gcd(other) { let [a, b] = [Math.abs(this), Math.abs(other)]; while (b) [a, b] = [b, a % b]; return a; },
  modPow(exponent, modulus) { let r = 1n; for (let b = BigInt(+this), e = BigInt(exponent), m = BigInt(modulus); e > 0n; e >>= 1n, b = (b * b) % m) if (e & 1n) r = (r * b) % m; return Number(r); },
  toUnsigned(bits) { return Number(BigInt.asUintN(bits, BigInt(+this))); },
  toSigned(bits) { return Number(BigInt.asIntN(bits, BigInt(+this))); },
  toStringAsFixed(digits) { return (+this).toFixed(digits); },
  toStringAsPrecision(digits) { return (+this).toPrecision(digits); },
  toStringAsExponential(digits) { return (+this).toExponential(digits ?? undefined); },
  toRadixString(radix) { return (+this).toString(radix); },
});

const parsed = (text, pattern) => (pattern.test(text.trim()) ? Number(text.trim()) : null);
const parseInt$ = (text, named) => {
  const radix = named?.radix;
  if (radix) {
    const r = Number.parseInt(text, radix);
    return Number.isNaN(r) ? null : r;
  }
  const negative = /^\s*-\s*0x/i.test(text);
  return negative ? -Number(text.trim().slice(1)) : parsed(text, /^[+-]?\d+$|^0x[0-9a-f]+$/i);
};
const orThrow = (value, text, what) => {
  if (value === null) throw $.FormatException.$make(`${what}`, text);
  return value;
};
Object.assign($.T.int, {
  parse: (text, named) => orThrow(parseInt$(text, named), text, 'Invalid radix-10 number'),
  tryParse: (text, named) => parseInt$(text, named),
  fromEnvironment: (name, named) => named?.defaultValue ?? 0,
});
const parseDouble = (text) => {
  const trimmed = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  return /^[+-]?Infinity$/.test(trimmed) || trimmed === 'NaN' ? Number(trimmed) : null;
};
Object.assign($.T.double, {
  parse: (text) => orThrow(parseDouble(text), text, 'Invalid double'),
  tryParse: parseDouble,
  infinity: Infinity, negativeInfinity: -Infinity, nan: NaN, maxFinite: Number.MAX_VALUE, minPositive: Number.MIN_VALUE,
});
Object.assign($.T.num, { parse: $.T.double.parse, tryParse: parseDouble });
Object.assign($.T.bool, {
  fromEnvironment: (name, named) => named?.defaultValue ?? false,
  parse: (text) => orThrow($.T.bool.tryParse(text), text, 'Invalid boolean'),
  tryParse: (text) => (text === 'true' ? true : text === 'false' ? false : null),
});
$.hide(Boolean.prototype, { get hashCode() { return $.hash(this.valueOf()); } });

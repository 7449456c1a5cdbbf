// The libraries of Dart itself.

$.Random = class Random extends $.Object {
  // mulberry32; Dart promises no sequence, only a range and that a seed repeats.
  $new(seed) { this.$state = (seed ?? $.host.now() + 0x5EED) >>> 0; return this; }
  $new_secure() { return this.$new(); }
  #next() { this.$state = (this.$state + 0x6D2B79F5) >>> 0; let t = Math.imul(this.$state ^ (this.$state >>> 15), 1 | this.$state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return (t ^ (t >>> 14)) >>> 0; }
  nextInt(most) { if (!(most > 0 && most <= 4294967296)) throw $.RangeError.$make_range(most, 1, 4294967296); return Math.floor((this.#next() / 4294967296) * most); }
  nextDouble() { return (this.#next() * 2097152 + (this.#next() >>> 11)) / 9007199254740992; }
  nextBool() { return this.#next() % 2 === 0; }
};
$.Point = class Point extends $.Object {
  x = 0; y = 0;
  $new(x, y) { this.x = x; this.y = y; return this; }
  $add(o) { return $.Point.$make(this.x + o.x, this.y + o.y); }
  $sub(o) { return $.Point.$make(this.x - o.x, this.y - o.y); }
  $mul(n) { return $.Point.$make(this.x * n, this.y * n); }
  distanceTo(o) { return Math.hypot(this.x - o.x, this.y - o.y); }
  squaredDistanceTo(o) { return (this.x - o.x) ** 2 + (this.y - o.y) ** 2; }
  get magnitude() { return Math.hypot(this.x, this.y); }
  $eq(o) { return o instanceof $.Point && o.x === this.x && o.y === this.y; }
  get hashCode() { return $.hashAll([this.x, this.y]); }
  toString() { return `Point(${$.str(this.x)}, ${$.str(this.y)})`; }
};
$.classes($.Random, $.Point);

$.Comparable = { ...$.T.Comparable, compare: (a, b) => a.compareTo(b) };
$.Uri = class Uri extends $.Object {
  static parse(text) { const made = new $.Uri(); made.$text = text; return made; }
  static tryParse(text) { try { return $.Uri.parse(text); } catch { return null; } }
  static encodeComponent(text) { return encodeURIComponent(text); }
  static decodeComponent(text) { return decodeURIComponent(text); }
  get scheme() { return /^([a-z][a-z0-9+.-]*):/i.exec(this.$text)?.[1].toLowerCase() ?? ''; }
  get host() { return /^[a-z][a-z0-9+.-]*:\/\/([^/:?#]*)/i.exec(this.$text)?.[1].toLowerCase() ?? ''; }
  get path() { return this.$text.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, ''); }
  resolve(other) { return $.Uri.parse(/^[a-z]+:/i.test(other) ? other : this.$text.replace(/[^/]*$/, '') + other); }
  $eq(o) { return o instanceof $.Uri && o.$text === this.$text; }
  get hashCode() { return $.hash(this.$text); }
  toString() { return this.$text; }
};
$.classes($.Uri);

$.print = (x) => { $.host.print($.str(x)); };

$.lib.define('dart:core', {
  int: $.T.int, double: $.T.double, num: $.T.num, String: $.T.String, bool: $.T.bool, Null: $.T.Null, Never: $.T.Never, Object: $.Object, List: $.T.List,
  Iterable: $.T.Iterable, Iterator: $.Iterator, Map: $.T.Map, Set: $.T.Set, Function: $.T.Function, Future: $.Future, Record: $.T.Record, Type: $.T.Type, Pattern: $.T.Pattern,
  Comparable: $.Comparable, Stream: $.Stream, Duration: $.Duration, DateTime: $.DateTime, Stopwatch: $.Stopwatch, RegExp: $.RegExp, Match: $.Match, RegExpMatch: $.Match,
  StringBuffer: $.StringBuffer, StringSink: $.StringBuffer, Symbol: $.Symbol, Uri: $.Uri, MapEntry: $.MapEntry, Enum: $.Enum, Exception: $.Exception, Error: $.Error,
  StateError: $.StateError, ArgumentError: $.ArgumentError, RangeError: $.RangeError, IndexError: $.RangeError, FormatException: $.FormatException,
  UnsupportedError: $.UnsupportedError, UnimplementedError: $.UnimplementedError, AssertionError: $.AssertionError, TypeError: $.TypeError,
  NoSuchMethodError: $.NoSuchMethodError, ConcurrentModificationError: $.ConcurrentModificationError, StackOverflowError: $.StackOverflowError,
  OutOfMemoryError: $.OutOfMemoryError, StackTrace: $.StackTrace, print: $.print, identical: $.identical, identityHashCode: $.identityHash,
  override: null, deprecated: null, pragma: $.Object, Deprecated: $.Object,
});
$.lib.define('dart:math', {
  Random: $.Random, Point: $.Point, pi: Math.PI, e: Math.E, sqrt2: Math.SQRT2, sqrt1_2: Math.SQRT1_2, ln2: Math.LN2, ln10: Math.LN10, log2e: Math.LOG2E, log10e: Math.LOG10E,
  min: (a, b) => (a < b ? a : b < a ? b : Number.isNaN(b) ? b : a), max: (a, b) => (a > b ? a : b > a ? b : Number.isNaN(b) ? b : a),
  sin: Math.sin, cos: Math.cos, tan: Math.tan, asin: Math.asin, acos: Math.acos, atan: Math.atan, atan2: Math.atan2, sqrt: Math.sqrt, exp: Math.exp, log: Math.log,
  pow: (a, b) => { const r = a ** b; return Number.isInteger(a) && Number.isInteger(b) && b >= 0 && Math.abs(r) > Number.MAX_SAFE_INTEGER ? $.tooLarge(`pow(${a}, ${b})`) : r; },
});
$.lib.define('dart:async', {
  Future: $.Future, FutureOr: $.T.dynamic, Completer: $.Completer, Timer: $.Timer, Stream: $.Stream, StreamController: $.StreamController, StreamSubscription: Subscription,
  TimeoutException: $.TimeoutException, unawaited: () => null, scheduleMicrotask: (act) => { Promise.resolve().then(act); }, Zone: { name: 'Zone', $test: () => false, current: {} },
  runZonedGuarded: (act, onError) => { try { const r = act(); return r instanceof Promise ? r.catch((e) => onError($.caught(e), $.stack(e))) : r; } catch (e) { onError($.caught(e), $.stack(e)); return null; } },
});

// JSON: objects become maps, and nothing but what JSON knows is written.
const fromJson = (x) => (Array.isArray(x) ? x.map(fromJson) : x !== null && typeof x === 'object' ? $.mapOf(Object.entries(x).map(([k, v]) => [k, fromJson(v)])) : x);
const decode = (text) => {
  let value;
  try {
    value = JSON.parse(text);
  } catch (e) {
    throw $.FormatException.$make(String(e.message), text);
  }
  return fromJson(value);
};
const encode = (x, change) => {
  if (x === null || typeof x === 'string' || typeof x === 'boolean' || (typeof x === 'number' && Number.isFinite(x))) return JSON.stringify(x);
  if (Array.isArray(x) || ArrayBuffer.isView(x)) return `[${Array.from(x, (one) => encode(one, change)).join(',')}]`;
  if (x instanceof $.Map) return `{${[...x.$table.entries].map(([k, v]) => `${JSON.stringify(k)}:${encode(v, change)}`).join(',')}}`;
  if (change) return encode(change(x), change);
  if (typeof x?.toJson === 'function') return encode(x.toJson(), change);
  throw $.UnsupportedError.$make(`Converting object to an encodable object failed: ${$.str(x)}`);
};
const utf8 = {
  encode: (text) => { const bytes = []; for (const c of unescape(encodeURIComponent(text))) bytes.push(c.charCodeAt(0)); return Uint8Array.from(bytes); },
  decode: (bytes) => decodeURIComponent(escape(Array.from(bytes, (b) => String.fromCharCode(b)).join(''))),
};
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64 = {
  encode: (bytes) => { let out = ''; for (let i = 0; i < bytes.length; i += 3) { const n = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0); out += alphabet[n >> 18] + alphabet[(n >> 12) & 63] + (i + 1 < bytes.length ? alphabet[(n >> 6) & 63] : '=') + (i + 2 < bytes.length ? alphabet[n & 63] : '='); } return out; },
  decode: (text) => { const bytes = []; let n = 0; let bits = 0; for (const c of text.replace(/=+$/, '')) { n = (n << 6) | alphabet.indexOf(c); bits += 6; if (bits >= 8) { bits -= 8; bytes.push((n >> bits) & 255); } } return Uint8Array.from(bytes); },
};
$.lib.define('dart:convert', {
  jsonDecode: decode,
  jsonEncode: (x, named) => encode(x, named?.toEncodable),
  json: { encode: (x) => encode(x), decode },
  utf8, base64, base64Encode: base64.encode, base64Decode: base64.decode, base64Url: base64,
  LineSplitter: Object.assign(class extends $.Object { convert(text) { return text.split(/\r\n|\n|\r/); } }, { $make: () => ({ convert: (text) => text.split(/\r\n|\n|\r/) }) }),
});
$.lib.define('dart:collection', {
  HashMap: $.T.Map, LinkedHashMap: $.T.Map, SplayTreeMap: $.T.Map, HashSet: $.T.Set, LinkedHashSet: $.T.Set, Queue: $.Queue, ListQueue: $.Queue, DoubleLinkedQueue: $.Queue, ListBase: $.Object,
  UnmodifiableListView: { name: 'UnmodifiableListView', $test: Array.isArray, $make: (all) => Object.freeze([...all]) },
  UnmodifiableMapView: { name: 'UnmodifiableMapView', $test: $.T.Map.$test, $make: (all) => $.T.Map.unmodifiable(all) },
});
const bytes = (type) => ({
  name: type.name, $test: (x) => x instanceof type, $make: (n) => new type(n), fromList: (all) => type.from(all), view: (buffer, at, n) => new type(buffer, at ?? 0, n ?? undefined), sublistView: (all, a, b) => all.subarray(a ?? 0, b ?? undefined), bytesPerElement: type.BYTES_PER_ELEMENT,
});
$.lib.define('dart:typed_data', Object.fromEntries([Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array]
  .map((type) => [type.name.replace('Array', 'List'), bytes(type)]).concat([['ByteData', { name: 'ByteData', $test: (x) => x instanceof DataView, view: (b) => new DataView(b) }]])));
$.hide(Function.prototype, { call$(...args) { return this(...args); } });

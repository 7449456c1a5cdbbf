// Errors and exceptions. What is thrown is thrown as it is, and remembers where.

const described = (name, prefix, parent) => {
  const made = { [name]: class extends parent {
    message = null;
    $new(message) { this.message = message ?? null; return this; }
    toString() { return this.message === null ? prefix : `${prefix}: ${$.str(this.message)}`; }
  } }[name];
  return $.classes(made);
};

$.Exception = class extends $.Object {
  message = null;
  $new(message) { this.message = message ?? null; return this; }
  toString() { return this.message === null ? 'Exception' : `Exception: ${$.str(this.message)}`; }
};
Object.defineProperty($.Exception, 'name', { value: 'Exception' });
$.Error = class extends $.Object {
  get stackTrace() { return $.stack(this); }
  static safeToString(x) { return $.str(x); }
};
Object.defineProperty($.Error, 'name', { value: 'Error' });
$.classes($.Exception, $.Error);
$.StateError = described('StateError', 'Bad state', $.Error);
$.UnsupportedError = described('UnsupportedError', 'Unsupported operation', $.Error);
$.UnimplementedError = described('UnimplementedError', 'UnimplementedError', $.UnsupportedError);
$.ConcurrentModificationError = described('ConcurrentModificationError', 'Concurrent modification during iteration', $.Error);
$.NoSuchMethodError = described('NoSuchMethodError', 'NoSuchMethodError', $.Error);
$.TypeError = described('TypeError', 'TypeError', $.Error);
$.LateError = described('LateInitializationError', 'LateInitializationError', $.Error);
$.StackOverflowError = described('StackOverflowError', 'Stack Overflow', $.Error);
$.OutOfMemoryError = described('OutOfMemoryError', 'Out of Memory', $.Error);
$.TimeoutException = described('TimeoutException', 'TimeoutException', $.Exception);

$.AssertionError = class AssertionError extends $.Error {
  message = null;
  $new(message) { this.message = message ?? null; return this; }
  toString() { return this.message === null ? 'Assertion failed' : `Assertion failed: ${$.str(this.message)}`; }
};
$.ArgumentError = class ArgumentError extends $.Error {
  message = null; name = null; invalidValue = null;
  $new(message, name) { this.message = message ?? null; this.name = name ?? null; return this; }
  $new_value(value, name, message) { this.invalidValue = value; this.name = name ?? null; this.message = message ?? null; return this; }
  $new_notNull(name) { this.name = name ?? null; this.message = 'Must not be null'; return this; }
  static checkNotNull(value, name) { if (value == null) throw $.ArgumentError.$make_notNull(name); return value; }
  toString() { return `Invalid argument(s)${this.name ? ` (${this.name})` : ''}: ${$.str(this.message ?? this.invalidValue)}`; }
};
$.RangeError = class RangeError extends $.ArgumentError {
  $new_range(value, low, top, name, message) { this.invalidValue = value; this.name = name ?? null; this.message = message ?? `Not in inclusive range ${low}..${top}: ${value}`; return this; }
  $new_index(index, of, name, message, length) { this.invalidValue = index; this.message = message ?? `Index out of range: ${index} of ${length ?? of?.length}`; return this; }
  static checkValidIndex(index, of) { if (index < 0 || index >= of.length) throw $.RangeError.$make_index(index, of); return index; }
  static checkValidRange(start, end, length) { const e = end ?? length; if (start < 0 || start > e || e > length) throw $.RangeError.$make_range(start, 0, length); return e; }
  static checkNotNegative(value, name) { if (value < 0) throw $.RangeError.$make_range(value, 0, null, name); return value; }
  static checkValueInInterval(value, low, top, name) { if (value < low || value > top) throw $.RangeError.$make_range(value, low, top, name); return value; }
  toString() { return `RangeError: ${$.str(this.message)}`; }
};
$.FormatException = class FormatException extends $.Exception {
  source = null; offset = null;
  $new(message, source, offset) { this.message = message ?? ''; this.source = source ?? null; this.offset = offset ?? null; return this; }
  toString() { return this.message === '' ? 'FormatException' : `FormatException: ${$.str(this.message)}`; }
};
$.classes($.AssertionError, $.ArgumentError, $.RangeError, $.FormatException);

const stacks = new WeakMap();

$.thrown = (x) => {
  if (x === null || x === undefined) return $.TypeError.$make('null was thrown');
  if (typeof x === 'object' && !(x instanceof Error) && !stacks.has(x)) stacks.set(x, new Error(`${$.typeName(x)}`));
  return x;
};
$.throw = (x) => { throw $.thrown(x); };

// What JavaScript itself throws, as Dart calls it.
$.caught = (x) => {
  if (!(x instanceof Error)) return x;
  const text = String(x.message);
  const made = x instanceof RangeError && /call stack/i.test(text) ? $.StackOverflowError.$make(text)
    : x instanceof TypeError && /extensible|read only|Cannot delete|frozen|Cannot add/i.test(text) ? $.UnsupportedError.$make(text)
    : $.NoSuchMethodError.$make(`${x.name}: ${text}`);
  stacks.set(made, x);
  return made;
};
$.stack = (x) => {
  const error = x instanceof Error ? x : stacks.get(x);
  return { toString: () => String(error?.stack ?? ''), get hashCode() { return 0; } };
};
$.StackTrace = { name: 'StackTrace', $test: (x) => typeof x === 'object', get current() { return $.stack(new Error('here')); }, get empty() { return $.stack(null); }, fromString: (text) => ({ toString: () => text }) };

$.assert = (holds, message) => {
  if (holds() !== true) throw $.thrown($.AssertionError.$make(message ? message() : null));
};
$.bang = (x) => (x === null || x === undefined ? $.throw($.TypeError.$make('Null check operator used on a null value')) : x);
$.noMatch = (x) => $.throw($.StateError.$make(`no case of the switch matches ${$.str(x)}`));

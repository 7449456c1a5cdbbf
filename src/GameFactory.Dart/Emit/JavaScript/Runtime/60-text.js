// Strings, patterns and what builds strings.

$.RegExp = class extends $.Object {
  $new(source, named) {
    const flags = `g${named?.caseSensitive === false ? 'i' : ''}${named?.multiLine ? 'm' : ''}${named?.dotAll ? 's' : ''}${named?.unicode ? 'u' : ''}`;
    this.pattern = source;
    this.$regex = new RegExp(source, flags);
    return this;
  }
  static escape(text) { return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'); }
  hasMatch(text) { this.$regex.lastIndex = 0; return this.$regex.test(text); }
  firstMatch(text) { for (const match of this.allMatches(text)) return match; return null; }
  stringMatch(text) { return this.firstMatch(text)?.group(0) ?? null; }
  allMatches(text, start) { const regex = this.$regex; return $.iter(null, function* () { regex.lastIndex = 0; for (const m of text.slice(start ?? 0).matchAll(regex)) yield new $.Match(m, start ?? 0); }); }
  matchAsPrefix(text, start) { for (const match of this.allMatches(text, start)) if (match.start === (start ?? 0)) return match; return null; }
};
Object.defineProperty($.RegExp, 'name', { value: 'RegExp' });
$.Match = class Match extends $.Object {
  constructor(found, offset) { super(); this.$found = found; this.start = found.index + offset; this.end = this.start + found[0].length; }
  group(index) { return this.$found[index] ?? null; }
  $get(index) { return this.group(index); }
  groups(indices) { return [...indices].map((i) => this.group(i)); }
  namedGroup(name) { return this.$found.groups?.[name] ?? null; }
  get groupCount() { return this.$found.length - 1; }
  get input() { return this.$found.input; }
};
$.classes($.RegExp, $.Match);

const matcher = (pattern) => (typeof pattern === 'string' ? new RegExp($.RegExp.escape(pattern), 'g') : (pattern.$regex.lastIndex = 0, pattern.$regex));

$.hide(String.prototype, {
  get isEmpty() { return this.length === 0; },
  get isNotEmpty() { return this.length !== 0; },
  get codeUnits() { return Array.from({ length: this.length }, (_, i) => this.charCodeAt(i)); },
  get runes() { return Array.from(String(this), (c) => c.codePointAt(0)); },
  get characters() { return Array.from(String(this)); },
  get hashCode() { return $.hash(String(this)); },
  codeUnitAt(index) { return index >= 0 && index < this.length ? this.charCodeAt(index) : $.range(this, index); },
  contains(pattern, start) { return typeof pattern === 'string' ? this.includes(pattern, start ?? 0) : pattern.hasMatch(this.slice(start ?? 0)); },
  startsWith$(pattern, index) { return typeof pattern === 'string' ? this.startsWith(pattern, index ?? 0) : pattern.matchAsPrefix(String(this), index ?? 0) !== null; },
  indexOf$(pattern, start) { return typeof pattern === 'string' ? this.indexOf(pattern, start ?? 0) : pattern.allMatches(String(this), start ?? 0).firstOrNull?.start ?? -1; },
  lastIndexOf$(pattern, start) { return this.lastIndexOf(pattern, start ?? Infinity); },
  substring$(start, end) {
    if (start < 0 || start > this.length || (end != null && (end < start || end > this.length))) throw $.RangeError.$make_range(end ?? start, 0, this.length);
    return this.slice(start, end ?? undefined);
  },
  split$(pattern) { return typeof pattern === 'string' ? this.split(pattern) : this.splitMapJoin$(pattern); },
  splitMapJoin$(pattern) { const parts = []; let at = 0; for (const m of pattern.allMatches(String(this))) { parts.push(this.slice(at, m.start)); at = m.end; } parts.push(this.slice(at)); return parts; },
  replaceAll$(pattern, to) { return this.replace(matcher(pattern), () => to); },
  replaceFirst(pattern, to, start) { const m = matcher(pattern); m.lastIndex = start ?? 0; const found = m.exec(String(this)); return found ? this.slice(0, found.index) + to + this.slice(found.index + found[0].length) : String(this); },
  replaceAllMapped(pattern, change) { return this.replace(matcher(pattern), (...found) => change(new $.Match(Object.assign(found.filter((x) => typeof x !== 'object'), { index: 0, input: String(this) }), 0))); },
  replaceRange(start, end, to) { return this.slice(0, start) + to + this.slice(end ?? this.length); },
  allMatches(text) { return new $.RegExp().$new($.RegExp.escape(String(this))).allMatches(text); },
  padLeft(width, fill) { return this.padStart(width, fill ?? ' '); },
  padRight(width, fill) { return this.padEnd(width, fill ?? ' '); },
  trimLeft() { return this.trimStart(); },
  trimRight() { return this.trimEnd(); },
  compareTo(other) { return this < other ? -1 : this > other ? 1 : 0; },
  $add(other) { return this + other; },
  $mul(count) { return this.repeat(Math.max(0, count)); },
  $get(index) { return this[index] ?? $.range(this, index); },
});
const times = $.mul;
$.mul = (a, b) => (typeof a === 'string' ? a.repeat(Math.max(0, b)) : times(a, b));
Object.assign($.T.String, {
  fromCharCode: (code) => String.fromCodePoint(code),
  fromCharCodes: (codes, start, end) => [...codes].slice(start ?? 0, end ?? undefined).map((code) => String.fromCodePoint(code)).join(''),
  fromEnvironment: (name, named) => named?.defaultValue ?? '',
});

$.StringBuffer = class StringBuffer extends $.Object {
  $new(first) { this.$text = first === undefined ? '' : $.str(first); return this; }
  write(x) { this.$text += $.str(x); }
  writeln(x) { this.$text += `${x === undefined ? '' : $.str(x)}\n`; }
  writeAll(all, separator) { this.$text += all.join$(separator); }
  writeCharCode(code) { this.$text += String.fromCodePoint(code); }
  clear() { this.$text = ''; }
  get length() { return this.$text.length; }
  get isEmpty() { return this.$text === ''; }
  get isNotEmpty() { return this.$text !== ''; }
  toString() { return this.$text; }
};
$.Symbol = class Symbol extends $.Object {
  $new(name) { this.$text = name; return this; }
  $eq(other) { return other instanceof $.Symbol && other.$text === this.$text; }
  get hashCode() { return $.hash(this.$text); }
  toString() { return `Symbol("${this.$text}")`; }
};
$.classes($.StringBuffer, $.Symbol);
$.symbol = (name) => $.Symbol.$make(name);

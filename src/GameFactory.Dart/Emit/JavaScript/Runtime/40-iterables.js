// Iterables are lazy: each call of a member walks the source again. Lists are arrays and have the same members.

const ask = (value) => value === true;
const none = () => { throw $.StateError.$make('No element'); };

const sequence = {
  where(test) { const all = this; return $.iter(null, function* () { for (const x of all) if (ask(test(x))) yield x; }); },
  map$(change) { const all = this; return $.iter(null, function* () { for (const x of all) yield change(x); }); },
  expand(change) { const all = this; return $.iter(null, function* () { for (const x of all) yield* change(x); }); },
  whereType(named) { const wanted = named?.$T?.[0] ?? $.T.dynamic; return this.where((x) => $.is(x, wanted)); },
  cast() { return this; },
  take(count) { const all = this; return $.iter(null, function* () { let n = count; if (n > 0) for (const x of all) { yield x; if (--n <= 0) return; } }); },
  takeWhile(test) { const all = this; return $.iter(null, function* () { for (const x of all) { if (!ask(test(x))) return; yield x; } }); },
  skip(count) { const all = this; return $.iter(null, function* () { let n = count; for (const x of all) if (n-- <= 0) yield x; }); },
  skipWhile(test) { const all = this; return $.iter(null, function* () { let on = false; for (const x of all) if (on || !ask(test(x))) { on = true; yield x; } }); },
  followedBy(other) { const all = this; return $.iter(null, function* () { yield* all; yield* other; }); },
  forEach$(act) { for (const x of this) act(x); },
  any(test) { for (const x of this) if (ask(test(x))) return true; return false; },
  every$(test) { for (const x of this) if (!ask(test(x))) return false; return true; },
  contains(value) { for (const x of this) if ($.eq(x, value)) return true; return false; },
  fold(start, join) { let sum = start; for (const x of this) sum = join(sum, x); return sum; },
  reduce$(join) { let sum; let any = false; for (const x of this) { sum = any ? join(sum, x) : x; any = true; } return any ? sum : none(); },
  join$(separator) { const texts = []; for (const x of this) texts.push($.str(x)); return texts.join(separator ?? ''); },
  toList() { return [...this]; },
  toSet() { return $.Set.of(this); },
  firstWhere(test, named) { for (const x of this) if (ask(test(x))) return x; return named?.orElse ? named.orElse() : none(); },
  lastWhere(test, named) { let found; let any = false; for (const x of this) if (ask(test(x))) { found = x; any = true; } return any ? found : named?.orElse ? named.orElse() : none(); },
  singleWhere(test, named) { const all = this.where(test).toList(); return all.length === 1 ? all[0] : all.length === 0 && named?.orElse ? named.orElse() : $.throw($.StateError.$make(all.length === 0 ? 'No element' : 'Too many elements')); },
  elementAt(index) { let n = index; for (const x of this) if (n-- === 0) return x; throw $.RangeError.$make_index(index, null, null, null, this.length); },
  get first() { for (const x of this) return x; return none(); },
  get last() { let found; let any = false; for (const x of this) { found = x; any = true; } return any ? found : none(); },
  get single() { const all = [...this]; return all.length === 1 ? all[0] : $.throw($.StateError.$make(all.length === 0 ? 'No element' : 'Too many elements')); },
  get firstOrNull() { for (const x of this) return x; return null; },
  get lastOrNull() { let found = null; for (const x of this) found = x; return found; },
  get singleOrNull() { const all = [...this]; return all.length === 1 ? all[0] : null; },
  elementAtOrNull(index) { let n = index; for (const x of this) if (n-- === 0) return x; return null; },
  get indexed() { const all = this; return $.iter(null, function* () { let i = 0; for (const x of all) yield $.rec([i++, x]); }); },
  get nonNulls() { return this.where((x) => x !== null); },
  get isEmpty() { for (const _ of this) return false; return true; },
  get isNotEmpty() { return !this.isEmpty; },
  get iterator() { return new $.Iterator(this[Symbol.iterator]()); },
};

$.Iterator = class extends $.Object {
  constructor(steps) { super(); this.$steps = steps; this.current = null; }
  moveNext() { const step = this.$steps.next(); this.current = step.done ? null : step.value; return !step.done; }
};

$.Iterable = class extends $.Object {
  static generate(count, make) { return $.iter(null, function* () { for (let i = 0; i < count; i++) yield make ? make(i) : i; }); }
  static empty() { return $.iter(null, function* () {}); }
  // A subclass in Dart gives `iterator`.
  *[Symbol.iterator]() { for (const it = this.iterator; it.moveNext();) yield it.current; }
  get length() { let n = 0; for (const _ of this) n++; return n; }
  toString() { return $.listText(this, '(', ')'); }
};
$.hide($.Iterable.prototype, sequence);
$.classes($.Iterable, $.Iterator);
Object.assign($.T.Iterable, { generate: $.Iterable.generate, empty: $.Iterable.empty, $make_generate: $.Iterable.generate, $make_empty: $.Iterable.empty });

const Steps = class extends $.Iterable {
  [Symbol.iterator]() { return this.$walk.call(this.$self); }
};
// What a sync* function gives: its body runs each time that someone walks.
$.iter = (self, walk) => {
  const made = new Steps();
  made.$walk = walk;
  made.$self = self;
  return made;
};

// Lists ---------------------------------------------------------------------------------------------------------------------------------------

$.range = (list, index) => $.throw($.RangeError.$make_index(index, list));
const checked = (list, index) => (index >= 0 && index < list.length ? index : $.range(list, index));
const compare = (a, b) => (typeof a === 'number' ? a.compareTo(b) : typeof a === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : a.compareTo(b));

$.at = (list, index) => {
  const value = list[index];
  return value === undefined ? $.range(list, index) : value;
};
$.put = (list, index, value) => {
  if (index >= list.length || index < 0 || index === undefined) $.range(list, index);
  return (list[index] = value);
};
$.get = (target, key) => {
  if (Array.isArray(target)) return $.at(target, key);
  if (typeof target === 'string') return target[key] ?? $.range(target, key);
  return ArrayBuffer.isView(target) ? $.at(target, key) : target.$get(key);
};
$.set = (target, key, value) => {
  if (Array.isArray(target) || ArrayBuffer.isView(target)) return $.put(target, key, value);
  target.$set(key, value);
  return value;
};

const list = {
  ...Object.fromEntries(['where', 'map$', 'expand', 'whereType', 'cast', 'take', 'takeWhile', 'skip', 'skipWhile', 'followedBy'].map((name) => [name, sequence[name]])),
  forEach$(act) { const count = this.length; for (let i = 0; i < this.length; i++) { act(this[i]); if (this.length !== count) $.throw($.ConcurrentModificationError.$make(this.length)); } },
  any: sequence.any, every$: sequence.every$, contains: sequence.contains, fold: sequence.fold, reduce$: sequence.reduce$, join$: sequence.join$,
  toSet: sequence.toSet, firstWhere: sequence.firstWhere, lastWhere: sequence.lastWhere, singleWhere: sequence.singleWhere,
  elementAtOrNull(index) { return index >= 0 && index < this.length ? this[index] : null; },
  toList() { return Array.prototype.slice.call(this); },
  elementAt(index) { return $.at(this, index); },
  add(value) { this.push(value); },
  addAll(values) { if (values === this) values = [...values]; for (const value of values) this.push(value); },
  insert(index, value) { if (index < 0 || index > this.length) $.range(this, index); this.splice(index, 0, value); },
  insertAll(index, values) { if (index < 0 || index > this.length) $.range(this, index); this.splice(index, 0, ...values); },
  remove(value) { const i = this.indexOf$(value); if (i >= 0) this.splice(i, 1); return i >= 0; },
  removeAt(index) { checked(this, index); return this.splice(index, 1)[0]; },
  removeLast() { return this.length === 0 ? $.range(this, -1) : this.pop(); },
  removeRange(start, end) { $.RangeError.checkValidRange(start, end, this.length); this.splice(start, end - start); },
  removeWhere(test) { const kept = this.filter((x) => !ask(test(x))); this.length = 0; for (const x of kept) this.push(x); },
  retainWhere(test) { this.removeWhere((x) => !ask(test(x))); },
  replaceRange(start, end, values) { this.splice(start, end - start, ...values); },
  clear() { if (this.length > 0) this.splice(0, this.length); },
  indexOf$(value, start) { for (let i = Math.max(0, start ?? 0); i < this.length; i++) if ($.eq(this[i], value)) return i; return -1; },
  lastIndexOf$(value, start) { for (let i = Math.min(start ?? this.length - 1, this.length - 1); i >= 0; i--) if ($.eq(this[i], value)) return i; return -1; },
  indexWhere(test, start) { for (let i = start ?? 0; i < this.length; i++) if (ask(test(this[i]))) return i; return -1; },
  lastIndexWhere(test, start) { for (let i = start ?? this.length - 1; i >= 0; i--) if (ask(test(this[i]))) return i; return -1; },
  sort$(order) { Array.prototype.sort.call(this, order ?? compare); },
  shuffle(random) { const dice = random ?? $.Random.$make(); for (let n = this.length; n > 1;) { const i = dice.nextInt(n--); [this[n], this[i]] = [this[i], this[n]]; } },
  sublist(start, end) { $.RangeError.checkValidRange(start, end, this.length); return Array.prototype.slice.call(this, start, end ?? this.length); },
  getRange(start, end) { $.RangeError.checkValidRange(start, end, this.length); return this.skip(start).take(end - start); },
  setRange(start, end, values, skip) { const from = [...values].slice(skip ?? 0); if (from.length < end - start) throw $.StateError.$make('Too few elements'); for (let i = start; i < end; i++) this[i] = from[i - start]; },
  setAll(index, values) { let i = index; for (const value of values) $.put(this, i++, value); },
  fillRange(start, end, value) { $.RangeError.checkValidRange(start, end, this.length); for (let i = start; i < end; i++) this[i] = value ?? null; },
  asMap() { const map = $.Map.$make(); this.forEach((value, i) => map.$set(i, value)); return map; },
  get reversed() { const all = this; return $.iter(null, function* () { for (let i = all.length - 1; i >= 0; i--) yield all[i]; }); },
  get first() { return this.length === 0 ? none() : this[0]; },
  set first(value) { $.put(this, 0, value); },
  get last() { return this.length === 0 ? none() : this[this.length - 1]; },
  set last(value) { $.put(this, this.length - 1, value); },
  get single() { return this.length === 1 ? this[0] : $.throw($.StateError.$make(this.length === 0 ? 'No element' : 'Too many elements')); },
  get firstOrNull() { return this.length === 0 ? null : this[0]; },
  get lastOrNull() { return this.length === 0 ? null : this[this.length - 1]; },
  get singleOrNull() { return this.length === 1 ? this[0] : null; },
  get isEmpty() { return this.length === 0; },
  get isNotEmpty() { return this.length !== 0; },
  $get(index) { return $.at(this, index); },
  $set(index, value) { $.put(this, index, value); },
  $add(other) { return [...this, ...other]; },
};
for (const name of ['indexed', 'nonNulls', 'iterator']) Object.defineProperty(list, name, Object.getOwnPropertyDescriptor(sequence, name));
Object.defineProperty(list, 'hashCode', { get() { return $.identityHash(this); } });
for (const proto of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)]) $.hide(proto, list);
$.hide(Object.getPrototypeOf(Uint8Array.prototype), { toString() { return $.listText(this, '[', ']'); } });

// A list of a fixed length refuses what would change it.
$.fixed = (values) => Object.preventExtensions(values);
const makeList = (values, named) => (named?.growable === false ? $.fixed(values) : values);
Object.assign($.T.List, {
  filled: (count, value, named) => (named?.growable === true ? new Array(count).fill(value) : $.fixed(new Array(count).fill(value))),
  generate: (count, make, named) => { const all = []; for (let i = 0; i < count; i++) all.push(make(i)); return makeList(all, named); },
  of: (values, named) => makeList([...values], named),
  from: (values, named) => makeList([...values], named),
  empty: (named) => (named?.growable === true ? [] : $.fixed([])),
  unmodifiable: (values) => Object.freeze([...values]),
  copyRange: (to, at, values, start, end) => { [...values].slice(start ?? 0, end ?? values.length).forEach((x, i) => { to[at + i] = x; }); },
  castFrom: (values) => values,
});

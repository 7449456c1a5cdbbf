// Maps and sets keep the order of insertion. Keys are compared as Dart does: what has an equality of its own lies in buckets by its hash.

// Numbers, texts and the like stand for themselves.
const plain = (key) => typeof key !== 'object' || key === null || key.$eq === undefined || key.$eq === $.Object.prototype.$eq;

const Table = class {
  constructor() { this.entries = new Map(); this.buckets = null; }
  // The key under which an equal one lies, or undefined.
  find(key) {
    if (plain(key)) return this.entries.has(key) ? key : undefined;
    return this.buckets?.get($.hash(key))?.find((other) => $.eq(other, key));
  }
  get(key) { return plain(key) ? this.entries.get(key) : this.entries.get(this.find(key)); }
  has(key) { return plain(key) ? this.entries.has(key) : this.find(key) !== undefined; }
  set(key, value) {
    if (plain(key)) { this.entries.set(key, value); return; }
    const found = this.find(key);
    if (found === undefined) {
      this.buckets ??= new Map();
      const hash = $.hash(key);
      const bucket = this.buckets.get(hash);
      if (bucket) bucket.push(key); else this.buckets.set(hash, [key]);
    }
    this.entries.set(found === undefined ? key : found, value);
  }
  delete(key) {
    const found = plain(key) ? key : this.find(key);
    if (found === undefined && !plain(key)) return false;
    if (!plain(key)) {
      const hash = $.hash(key);
      const left = this.buckets.get(hash).filter((other) => other !== found);
      if (left.length) this.buckets.set(hash, left); else this.buckets.delete(hash);
    }
    return this.entries.delete(found);
  }
  clear() { this.entries.clear(); this.buckets = null; }
};

const frozen = () => $.throw($.UnsupportedError.$make('Cannot modify an unmodifiable collection'));

$.MapEntry = class MapEntry extends $.Object {
  key = null; value = null;
  $new(key, value) { this.key = key; this.value = value; return this; }
  toString() { return `MapEntry(${$.str(this.key)}: ${$.str(this.value)})`; }
};
$.classes($.MapEntry);

$.Map = class extends $.Object {
  constructor() { super(); Object.defineProperty(this, '$table', { value: new Table(), writable: true }); }
  get length() { return this.$table.entries.size; }
  get isEmpty() { return this.length === 0; }
  get isNotEmpty() { return this.length !== 0; }
  get keys() { const t = this.$table; return $.sized(() => t.entries.size, function* () { yield* t.entries.keys(); }); }
  get values() { const t = this.$table; return $.sized(() => t.entries.size, function* () { yield* t.entries.values(); }); }
  get entries() { const t = this.$table; return $.sized(() => t.entries.size, function* () { for (const [key, value] of t.entries) yield $.MapEntry.$make(key, value); }); }
  $get(key) { return this.$table.get(key) ?? null; }
  $set(key, value) { if (this.$frozen) frozen(); this.$table.set(key, value); }
  containsKey(key) { return this.$table.has(key); }
  containsValue(value) { return this.values.contains(value); }
  putIfAbsent(key, make) { if (!this.$table.has(key)) this.$set(key, make()); return this.$get(key); }
  update(key, change, named) {
    if (!this.$table.has(key) && !named?.ifAbsent) throw $.ArgumentError.$make_value(key, 'key', 'Key not in map.');
    this.$set(key, this.$table.has(key) ? change(this.$get(key)) : named.ifAbsent());
    return this.$get(key);
  }
  updateAll(change) { for (const [key, value] of this.$table.entries) this.$table.entries.set(key, change(key, value)); }
  remove(key) { if (this.$frozen) frozen(); const value = this.$get(key); this.$table.delete(key); return value; }
  removeWhere(test) { if (this.$frozen) frozen(); for (const [key, value] of [...this.$table.entries]) if (test(key, value) === true) this.$table.delete(key); }
  clear() { if (this.$frozen) frozen(); this.$table.clear(); }
  addAll(other) { for (const [key, value] of other.$table.entries) this.$set(key, value); }
  addEntries(entries) { for (const entry of entries) this.$set(entry.key, entry.value); }
  forEach$(act) { for (const [key, value] of this.$table.entries) act(key, value); }
  map$(change) { const made = $.Map.$make(); for (const [key, value] of this.$table.entries) { const entry = change(key, value); made.$set(entry.key, entry.value); } return made; }
  cast() { return this; }
  toString() {
    if (shown.has(this)) return '{...}';
    shown.add(this);
    try {
      return `{${[...this.$table.entries].map(([key, value]) => `${$.str(key)}: ${$.str(value)}`).join(', ')}}`;
    } finally {
      shown.delete(this);
    }
  }
};
Object.defineProperty($.Map, 'name', { value: 'Map' });
$.classes($.Map);

$.sized = (count, walk) => {
  const made = $.iter(null, walk);
  Object.defineProperty(made, 'length', { get: count });
  return made;
};
$.map = (...pairs) => {
  const made = new $.Map();
  for (let i = 0; i < pairs.length; i += 2) made.$table.set(pairs[i], pairs[i + 1]);
  return made;
};
$.mapOf = (pairs) => {
  const made = new $.Map();
  for (const [key, value] of pairs) made.$table.set(key, value);
  return made;
};
$.pairs = (map) => (map === null || map === undefined ? [] : map.$table.entries);
$.notNull = (x) => (x === null || x === undefined ? [] : [x]);
$.notNullEntry = (pair, key, value) => ((key && pair[0] === null) || (value && pair[1] === null) ? [] : [pair]);
$.constMap = (map) => { map.$frozen = true; return map; };
const copyOf = (other) => { const made = new $.Map(); made.addAll(other); return made; };
const mapStatics = {
  $make: () => new $.Map(),
  of: copyOf,
  from: copyOf,
  unmodifiable: (other) => $.constMap(copyOf(other)),
  identity: () => new $.Map(),
  fromEntries: (entries) => { const made = new $.Map(); made.addEntries(entries); return made; },
  fromIterable: (all, named) => $.mapOf([...all].map((x) => [named?.key ? named.key(x) : x, named?.value ? named.value(x) : x])),
  fromIterables: (keys, values) => { const to = [...values]; return $.mapOf([...keys].map((key, i) => [key, to[i]])); },
  castFrom: (other) => other,
};
Object.assign($.T.Map, mapStatics);

$.Set = class extends $.Iterable {
  constructor() { super(); Object.defineProperty(this, '$table', { value: new Table() }); }
  static of(values) { const made = new $.Set(); for (const value of values) if (!made.$table.has(value)) made.$table.set(value, value); return made; }
  [Symbol.iterator]() { return this.$table.entries.keys(); }
  get length() { return this.$table.entries.size; }
  get isEmpty() { return this.length === 0; }
  add(value) { if (this.$frozen) frozen(); if (this.$table.has(value)) return false; this.$table.set(value, value); return true; }
  addAll(values) { for (const value of values) this.add(value); }
  remove(value) { if (this.$frozen) frozen(); return this.$table.delete(value); }
  removeAll(values) { for (const value of values) this.remove(value); }
  retainAll(values) { const kept = $.Set.of(values); this.removeWhere((x) => !kept.contains(x)); }
  removeWhere(test) { for (const x of [...this]) if (test(x) === true) this.remove(x); }
  retainWhere(test) { this.removeWhere((x) => test(x) !== true); }
  clear() { if (this.$frozen) frozen(); this.$table.clear(); }
  contains(value) { return this.$table.has(value); }
  containsAll(values) { for (const x of values) if (!this.contains(x)) return false; return true; }
  lookup(value) { return this.$table.find(value) ?? null; }
  union(other) { return $.Set.of([...this, ...other]); }
  intersection(other) { return $.Set.of([...this].filter((x) => other.contains(x))); }
  difference(other) { return $.Set.of([...this].filter((x) => !other.contains(x))); }
  toSet() { return $.Set.of(this); }
  toString() { return $.listText(this, '{', '}'); }
};
Object.defineProperty($.Set, 'name', { value: 'Set' });
$.classes($.Set);
$.constSet = (set) => { set.$frozen = true; return set; };
Object.assign($.T.Set, {
  $make: () => new $.Set(), of: $.Set.of, from: $.Set.of, identity: () => new $.Set(), unmodifiable: (values) => $.constSet($.Set.of(values)),
});

$.HashMap = $.T.Map;
$.Queue = {
  name: 'Queue', $test: (x) => Array.isArray(x), $make: () => [], of: (values) => [...values], from: (values) => [...values],
};
$.hide(Array.prototype, {
  addFirst(value) { this.unshift(value); },
  addLast(value) { this.push(value); },
  removeFirst() { return this.length === 0 ? none() : this.shift(); },
});

// The runtime of Dart that became JavaScript. All files of this folder are put together, in the order of their names, into one function whose only
// name is $. How Dart is written in JavaScript:
// - A class is a class; `new C()` only sets fields, a constructor is a method $new or $new_name that returns `this`, C.$make(…) does both.
// - Positional arguments first, then one object with the named ones. null is null, undefined never leaves a function.
// - Members have their Dart names. They sit on the prototypes of Array, String, Number, Function and Promise too, not enumerable; those whose
//   names JavaScript uses itself for something else end in $: map$, forEach$ and so on (JavaScriptNames in C# lists them).
// - int and double are numbers. Whole numbers are exact up to 2^53; what leaves that range by multiplication or a shift throws.
const $ = {};
$.none = Object.freeze({});

$.hide = (target, members) => {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
    Object.defineProperty(target, name, { ...descriptor, enumerable: false, configurable: true });
  }
};

// Types ---------------------------------------------------------------------------------------------------------------------------------------

let $tags = 0;

// What an `is` asks for: a property that the class's prototype has, and that of everything which extends, implements or mixes it in.
$.tagOf = (type) => {
  if (!Object.hasOwn(type, '$tag')) Object.defineProperty(type, '$tag', { value: `$is${$tags++}` });
  return type.$tag;
};

$.implement = (type, ...interfaces) => {
  for (const one of interfaces) {
    if (one === undefined || one === null) continue;
    Object.defineProperty(type.prototype, $.tagOf(one), { value: true, configurable: true });
    for (let proto = one.prototype; proto; proto = Object.getPrototypeOf(proto)) {
      for (const key of Object.getOwnPropertyNames(proto)) {
        if (key.startsWith('$is')) Object.defineProperty(type.prototype, key, { value: true, configurable: true });
      }
    }
  }
};

// Getters and setters come apart when a subclass has one of them only.
function pairAccessors(proto) {
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
    if ((own.get === undefined) === (own.set === undefined)) continue;
    for (let above = Object.getPrototypeOf(proto); above; above = Object.getPrototypeOf(above)) {
      const found = Object.getOwnPropertyDescriptor(above, name);
      if (found?.get || found?.set) {
        Object.defineProperty(proto, name, { ...own, get: own.get ?? found.get, set: own.set ?? found.set });
        break;
      }
    }
  }
}

const ownStatics = new Set(['name', 'length', 'prototype', 'caller', 'arguments', 'apply', 'bind', 'call']);

$.staticName = (name) => (ownStatics.has(name) ? `${name}$` : name);

function addMakers(type) {
  for (const name of Object.getOwnPropertyNames(type.prototype)) {
    if (!name.startsWith('$new') || (name !== '$new' && name[4] !== '_')) continue;
    const maker = `$make${name.slice(4)}`;
    if (!Object.hasOwn(type, maker)) {
      Object.defineProperty(type, maker, { value: (...args) => new type()[name](...args), configurable: true, writable: true });
    }
  }
  // A class without a constructor of its own takes over the one without a name.
  if (!Object.hasOwn(type, '$make')) {
    Object.defineProperty(type, '$make', { value: (...args) => new type().$new(...args), configurable: true, writable: true });
  }
  // Factories that are static methods.
  for (const name of Object.getOwnPropertyNames(type)) {
    if (name === '$new' || name.startsWith('$new_')) {
      Object.defineProperty(type, `$make${name.slice(4)}`, { value: type[name], configurable: true, writable: true });
    }
  }
  for (const name of Object.getOwnPropertyNames(type)) {
    const plain = $.staticName(name.slice(6));
    if (name.startsWith('$make_') && !Object.hasOwn(type, plain)) {
      Object.defineProperty(type, plain, { value: type[name], configurable: true, writable: true });
    }
  }
}

$.classes = (...types) => {
  for (const type of types) {
    Object.defineProperty(type.prototype, $.tagOf(type), { value: true, configurable: true });
    pairAccessors(type.prototype);
    addMakers(type);
  }
  return types[0];
};

$.mixin = (name, apply) => {
  const applied = new Map();
  const mixin = { $name: name, prototype: {}, $apply: apply, $applied: applied, get name() { return name; } };
  $.tagOf(mixin);
  return mixin;
};

// A class that is also a mixin: itself applied to the root.
$.mixinClass = (name, apply) => {
  const type = apply($.Object);
  Object.defineProperty(type, '$apply', { value: apply });
  Object.defineProperty(type, '$applied', { value: new Map() });
  return $.classes(type);
};

$.mix = (base, ...mixins) => {
  let type = base;
  for (const mixin of mixins) {
    let mixed = mixin.$applied.get(type);
    if (mixed === undefined) {
      mixed = mixin.$apply(type);
      Object.defineProperty(mixed.prototype, $.tagOf(mixin), { value: true });
      if (mixin.$implements) $.implement(mixed, ...mixin.$implements());
      for (const key of Object.getOwnPropertyNames(mixin.prototype)) {
        if (key.startsWith('$is')) Object.defineProperty(mixed.prototype, key, { value: true });
      }
      pairAccessors(mixed.prototype);
      mixin.$applied.set(type, mixed);
    }
    type = mixed;
  }
  return type;
};

$.Object = class {
  $new() { return this; }
  $eq(other) { return this === other; }
  get hashCode() { return $.identityHash(this); }
  toString() { return `Instance of '${this.constructor.name}'`; }
  get runtimeType() { return this.constructor; }
  noSuchMethod(invocation) { throw $.NoSuchMethodError.$make(`nothing is called ${$.str(invocation)}`); }
};
$.classes($.Object);
Object.defineProperty($.Object, 'hash', { value: (...values) => $.hashAll(values) });
Object.defineProperty($.Object, 'hashAll', { value: (values) => $.hashAll(values) });
Object.defineProperty($.Object, 'hashAllUnordered', { value: (values) => $.hashAll([...values].map($.hash).sort((a, b) => a - b)) });

// Types that are no classes, by what a value must be.
const type = (name, $test) => ({ name, $test, toString: () => name, get hashCode() { return $.hash(name); } });
$.T = {
  int: type('int', (x) => Number.isInteger(x)),
  double: type('double', (x) => typeof x === 'number'),
  num: type('num', (x) => typeof x === 'number'),
  String: type('String', (x) => typeof x === 'string'),
  bool: type('bool', (x) => typeof x === 'boolean'),
  Null: type('Null', (x) => x === null || x === undefined),
  Never: type('Never', () => false),
  Object: type('Object', (x) => x !== null && x !== undefined),
  dynamic: type('dynamic', () => true),
  List: type('List', (x) => Array.isArray(x) || (ArrayBuffer.isView(x) && !(x instanceof DataView))),
  Iterable: type('Iterable', (x) => Array.isArray(x) || x instanceof $.Iterable || ArrayBuffer.isView(x)),
  Map: type('Map', (x) => x instanceof $.Map),
  Set: type('Set', (x) => x instanceof $.Set),
  Function: type('Function', (x) => typeof x === 'function'),
  Future: type('Future', (x) => x instanceof Promise),
  Record: type('Record', (x) => x instanceof $.Record),
  Comparable: type('Comparable', (x) => typeof x === 'number' || typeof x === 'string' || typeof x?.compareTo === 'function'),
  Pattern: type('Pattern', (x) => typeof x === 'string' || x instanceof $.RegExp),
  Type: type('Type', (x) => typeof x === 'function' || x?.$test !== undefined),
};

$.nullable = (inner) => ({ name: `${inner.name}?`, $test: (x) => x === null || x === undefined || $.is(x, inner) });
$.recordType = (positional, names) => ({
  name: 'record',
  $test: (x) => x instanceof $.Record && x.$count === positional.length && names.length === x.$names.length
    && positional.every((one, i) => $.is(x[`$${i + 1}`], one)) && names.every(([name, one]) => x.$names.includes(name) && $.is(x[name], one)),
});

$.is = (x, asked) => {
  if (asked.$test !== undefined) return asked.$test(x);
  if (x === null || x === undefined) return false;
  return asked.$tag !== undefined ? x[asked.$tag] === true : x instanceof asked;
};

$.isA = (x, tag) => x !== null && x !== undefined && x[tag] === true;

$.as = (x, asked) => {
  if ($.is(x, asked)) return x ?? null;
  throw $.TypeError.$make(`type '${$.typeName(x)}' is not a subtype of type '${asked.name}' in type cast`);
};

$.typeOf = (x) => {
  switch (typeof x) {
    case 'number': return Number.isInteger(x) ? $.T.int : $.T.double;
    case 'string': return $.T.String;
    case 'boolean': return $.T.bool;
    case 'function': return $.T.Function;
    default: return x === null || x === undefined ? $.T.Null : Array.isArray(x) ? $.T.List : x.runtimeType ?? x.constructor;
  }
};

$.typeName = (x) => $.typeOf(x).name;

// Members -------------------------------------------------------------------------------------------------------------------------------------

const tears = new WeakMap();

// A method taken from an object: the same function for the same object and name.
$.tear = (object, name) => {
  if (typeof object !== 'object' && typeof object !== 'function') return (...args) => object[name](...args);
  let all = tears.get(object);
  if (all === undefined) tears.set(object, (all = new Map()));
  let one = all.get(name);
  if (one === undefined) {
    if (object[name] === undefined) $.missing(object, name);
    all.set(name, (one = object[name].bind(object)));
  }
  return one;
};

$.missing = (object, name) => {
  throw $.NoSuchMethodError.$make(`${$.typeName(object)} has no '${name}'`);
};

// A member as a value: what it holds, or the method bound to the object.
$.prop = (object, name) => {
  const value = object[name];
  if (typeof value === 'function' && !Object.hasOwn(object, name) && typeof object !== 'function') {
    for (let proto = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
      const found = Object.getOwnPropertyDescriptor(proto, name);
      if (found !== undefined) return found.get ? value : $.tear(object, name);
    }
  }
  if (value === undefined) {
    if (!(name in Object(object))) $.missing(object, name);
    return null;
  }
  return value;
};

// A member of the class above: JavaScript looks at prototypes only, where plain fields are not.
$.above = (value, object, name) => (value === undefined ? object[name] ?? null : value);

// Static and top-level variables are made when they are first read.
$.lazies = (target, makers) => {
  for (const [name, make] of Object.entries(makers)) {
    let state = 0;
    const settle = (value) => Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
    Object.defineProperty(target, name, {
      configurable: true,
      enumerable: true,
      get() {
        if (state === 1) throw $.StateError.$make(`'${name}' is read while it is made`);
        state = 1;
        try {
          const value = make();
          settle(value);
          return value;
        } finally {
          state = 0;
        }
      },
      set(value) { settle(value); },
    });
  }
  return target;
};

$.unset = (name) => {
  throw $.LateError.$make(`Field '${name}' has not been initialized.`);
};

$.setTwice = (name) => {
  throw $.LateError.$make(`Field '${name}' has already been initialized.`);
};

const constants = [];
// Constants that are written alike are one object.
$.konst = (index, make) => (constants[index] ??= make());
$.freeze = (list) => Object.freeze(list);

// Extensions: members are put on the prototypes, what is there already stays. Two extensions of one name ask for the type.
$.extend = (target, members, test) => {
  const protos = target === $.T.int || target === $.T.double || target === $.T.num ? [Number.prototype]
    : target === $.T.String ? [String.prototype]
    : target === $.T.bool ? [Boolean.prototype]
    : target === $.T.List ? [Array.prototype]
    : target === $.T.Iterable ? [Array.prototype, $.Iterable.prototype]
    : target === $.T.Map ? [$.Map.prototype]
    : target === $.T.Set ? [$.Set.prototype]
    : target === $.T.Function ? [Function.prototype]
    : target === $.T.Future ? [Promise.prototype]
    : target === $.T.Record ? [$.Record.prototype]
    : target?.$apply && !target.$new ? [$.Object.prototype]
    : typeof target === 'function' ? [target.prototype]
    : [$.Object.prototype, Array.prototype, String.prototype, Number.prototype, Boolean.prototype];
  for (const proto of protos) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
      const before = Object.getOwnPropertyDescriptor(proto, name);
      if (before !== undefined && !before.value?.$extension && !before.get?.$extension) continue;
      const made = { ...descriptor, enumerable: false, configurable: true };
      for (const key of ['value', 'get', 'set']) {
        if (typeof made[key] !== 'function') continue;
        const own = made[key];
        const other = before?.[key];
        made[key] = other === undefined ? function (...args) { return own.apply(this, args); }
          : function (...args) { return ($.is(this, target) && (!test || test(this)) ? own : other).apply(this, args); };
        made[key].$extension = true;
      }
      if ('value' in made) made.writable = true;
      Object.defineProperty(proto, name, made);
    }
  }
};

// Equality and text -----------------------------------------------------------------------------------------------------------------------------

$.eq = (a, b) => {
  if (a === b) return true;
  if (a === null || a === undefined) return b === null || b === undefined;
  return typeof a === 'object' && b !== null && b !== undefined && a.$eq !== undefined ? a.$eq(b) === true : false;
};

$.identical = (a, b) => a === b || (a !== a && b !== b) || (a == null && b == null);

const identities = new WeakMap();
let identity = 0;
$.identityHash = (x) => {
  if (x === null || typeof x !== 'object' && typeof x !== 'function') return $.hash(x);
  let hash = identities.get(x);
  if (hash === undefined) identities.set(x, (hash = (++identity * 0x9E3779B1) >>> 2));
  return hash;
};

$.hash = (x) => {
  switch (typeof x) {
    case 'number': return Number.isInteger(x) ? Math.abs(x % 0x3FFFFFFF) : $.hash(String(x));
    case 'boolean': return x ? 1231 : 1237;
    case 'string': {
      let hash = 0;
      for (let i = 0; i < x.length; i++) hash = (Math.imul(hash, 31) + x.charCodeAt(i)) & 0x3FFFFFFF;
      return hash;
    }
    case 'object': return x === null ? 2011 : x.hashCode ?? $.identityHash(x);
    case 'undefined': return 2011;
    default: return $.identityHash(x);
  }
};

$.hashAll = (values) => {
  let hash = 17;
  for (const value of values) hash = (Math.imul(hash, 37) + $.hash(value)) & 0x3FFFFFFF;
  return hash;
};

$.str = (x) => {
  switch (typeof x) {
    case 'string': return x;
    case 'number': return $.numberText(x);
    case 'boolean': return x ? 'true' : 'false';
    case 'undefined': return 'null';
    case 'function': return x.$tag !== undefined ? x.name : `Closure: ${x.name}`;
    default: return x === null ? 'null' : Array.isArray(x) ? $.listText(x, '[', ']') : x.toString();
  }
};

const shown = new Set();
$.listText = (items, open, close) => {
  if (shown.has(items)) return `${open}...${close}`;
  shown.add(items);
  try {
    const texts = [];
    for (const item of items) texts.push($.str(item));
    return `${open}${texts.join(', ')}${close}`;
  } finally {
    shown.delete(items);
  }
};

// Records ---------------------------------------------------------------------------------------------------------------------------------------

$.Record = class extends $.Object {
  $eq(other) {
    return other instanceof $.Record && this.$count === other.$count && this.$names.length === other.$names.length
      && this.$names.every((name) => other.$names.includes(name) && $.eq(this[name], other[name]))
      && Array.from({ length: this.$count }, (_, i) => `$${i + 1}`).every((name) => $.eq(this[name], other[name]));
  }
  get hashCode() {
    return $.hashAll([...Array.from({ length: this.$count }, (_, i) => this[`$${i + 1}`]), ...[...this.$names].sort().map((name) => this[name])]);
  }
  toString() {
    const fields = Array.from({ length: this.$count }, (_, i) => $.str(this[`$${i + 1}`]));
    return `(${fields.concat(this.$names.map((name) => `${name}: ${$.str(this[name])}`)).join(', ')}${this.$count === 1 && this.$names.length === 0 ? ',' : ''})`;
  }
};
$.classes($.Record);

$.rec = (positional, named) => {
  const record = new $.Record();
  Object.defineProperty(record, '$count', { value: positional.length });
  Object.defineProperty(record, '$names', { value: named ? Object.keys(named) : [] });
  for (let i = 0; i < positional.length; i++) record[`$${i + 1}`] = positional[i];
  if (named) Object.assign(record, named);
  return record;
};

// Enums -----------------------------------------------------------------------------------------------------------------------------------------

$.Enum = class extends $.Object {
  index = 0;
  name = '';
  toString() { return `${this.constructor.name}.${this.name}`; }
  compareByIndex(other) { return this.index - other.index; }
};
$.classes($.Enum);

$.enumOf = (type, names, makers) => {
  const lazies = {};
  names.forEach((name, index) => {
    lazies[$.staticName(name)] = () => {
      const value = new type();
      value.index = index;
      value.name = name;
      return makers?.[index] ? makers[index](value) : value;
    };
  });
  lazies.values = () => Object.freeze(names.map((name) => type[$.staticName(name)]));
  $.lazies(type, lazies);
  return $.classes(type);
};

// Libraries -------------------------------------------------------------------------------------------------------------------------------------

const libraries = new Map();
$.lib = {
  missing: [],
  define(uri, names) {
    if (!libraries.has(uri)) libraries.set(uri, {});
    Object.defineProperties(libraries.get(uri), Object.getOwnPropertyDescriptors(names));
  },
  get: (uri) => libraries.get(uri) ?? null,
  uris: () => [...libraries.keys()],
  find(name, uris) {
    for (const uri of uris) {
      const library = libraries.get(uri);
      if (library !== undefined && name in library) return library[name];
    }
    $.lib.missing.push(`${name} of ${uris.join(', ')}`);
    const use = () => { throw $.UnsupportedError.$make(`${name} of ${uris.join(', ')} is not on the stage`); };
    return new Proxy(class {}, {
      get: (target, key) => (typeof key === 'symbol' ? target[key] : key === 'prototype' || key === '$tag' ? target[key] : key === 'name' ? name : use()),
      apply: use,
      construct: use,
    });
  },
};

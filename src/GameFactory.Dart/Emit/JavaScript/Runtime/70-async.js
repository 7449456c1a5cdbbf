// Futures are promises. Time is the host's: without one it stands still until $.host.run.

const queue = [];
let ids = 0;
$.host = {
  time: 0,
  printed: [],
  now() { return this.time; },
  schedule(ms, act) { queue.push({ id: ++ids, at: this.time + Math.max(0, ms), act }); return ids; },
  cancel(id) { const i = queue.findIndex((one) => one.id === id); if (i >= 0) queue.splice(i, 1); },
  print(text) { this.printed.push(text); },
  // Runs what is due in the next so many milliseconds; microtasks run when the host's call returns.
  run(ms) {
    const end = this.time + ms;
    for (;;) {
      const next = queue.filter((one) => one.at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
      if (next === undefined) break;
      queue.splice(queue.indexOf(next), 1);
      this.time = next.at;
      next.act();
    }
    this.time = end;
  },
};

$.Duration = class Duration extends $.Object {
  inMicroseconds = 0;
  $new(n) {
    this.inMicroseconds = (((((n?.days ?? 0) * 24 + (n?.hours ?? 0)) * 60 + (n?.minutes ?? 0)) * 60 + (n?.seconds ?? 0)) * 1000 + (n?.milliseconds ?? 0)) * 1000 + (n?.microseconds ?? 0);
    return this;
  }
  get inMilliseconds() { return $.tdiv(this.inMicroseconds, 1e3); }
  get inSeconds() { return $.tdiv(this.inMicroseconds, 1e6); }
  get inMinutes() { return $.tdiv(this.inMicroseconds, 6e7); }
  get inHours() { return $.tdiv(this.inMicroseconds, 3.6e9); }
  get inDays() { return $.tdiv(this.inMicroseconds, 8.64e10); }
  get isNegative() { return this.inMicroseconds < 0; }
  abs() { return micros(Math.abs(this.inMicroseconds)); }
  $add(o) { return micros(this.inMicroseconds + o.inMicroseconds); }
  $sub(o) { return micros(this.inMicroseconds - o.inMicroseconds); }
  $mul(n) { return micros($.T.num.$test(n) ? Math.round(this.inMicroseconds * n) : 0); }
  $tdiv(n) { return micros($.tdiv(this.inMicroseconds, n)); }
  $neg() { return micros(-this.inMicroseconds + 0); }
  $lt(o) { return this.inMicroseconds < o.inMicroseconds; }
  $le(o) { return this.inMicroseconds <= o.inMicroseconds; }
  $gt(o) { return this.inMicroseconds > o.inMicroseconds; }
  $ge(o) { return this.inMicroseconds >= o.inMicroseconds; }
  compareTo(o) { return this.inMicroseconds.compareTo(o.inMicroseconds); }
  $eq(o) { return o instanceof $.Duration && o.inMicroseconds === this.inMicroseconds; }
  get hashCode() { return $.hash(this.inMicroseconds); }
  toString() {
    const u = Math.abs(this.inMicroseconds);
    const two = (x) => String(x).padStart(2, '0');
    return `${this.isNegative ? '-' : ''}${Math.floor(u / 3.6e9)}:${two(Math.floor(u / 6e7) % 60)}:${two(Math.floor(u / 1e6) % 60)}.${String(u % 1e6).padStart(6, '0')}`;
  }
};
$.classes($.Duration);
const micros = (n) => $.Duration.$make({ microseconds: n });
const unit = { zero: 0, };
for (const name of Object.keys(unit)) Object.defineProperty($.Duration, name, { value: micros(0) });
Object.assign($.Duration, { microsecondsPerMillisecond: 1e3, microsecondsPerSecond: 1e6, millisecondsPerSecond: 1e3, secondsPerMinute: 60, minutesPerHour: 60, hoursPerDay: 24, microsecondsPerDay: 8.64e10, millisecondsPerDay: 8.64e7, microsecondsPerMinute: 6e7, microsecondsPerHour: 3.6e9, millisecondsPerMinute: 6e4, millisecondsPerHour: 3.6e6, secondsPerHour: 3600, secondsPerDay: 86400, minutesPerDay: 1440 });

const future = (value) => Promise.resolve(value);
$.Future = {
  ...$.T.Future,
  $make: (compute) => new Promise((done, fail) => $.host.schedule(0, () => { try { done(compute()); } catch (e) { fail(e); } })),
  value: (value) => future(value ?? null),
  error: (e) => Promise.reject(e),
  sync: (compute) => { try { return future(compute()); } catch (e) { return Promise.reject(e); } },
  microtask: (compute) => Promise.resolve().then(compute),
  delayed: (wait, compute) => new Promise((done, fail) => $.host.schedule(wait.inMicroseconds / 1000, () => { try { done(compute ? compute() : null); } catch (e) { fail(e); } })),
  wait: (all) => Promise.all(all),
  any: (all) => Promise.race(all),
  forEach: async (all, act) => { for (const x of all) await act(x); return null; },
  forEach$: async (all, act) => { for (const x of all) await act(x); return null; },
  doWhile: async (act) => { while ((await act()) === true); return null; },
};
$.T.Future = $.Future;
$.hide(Promise.prototype, {
  then$(onValue, named) { return this.then((x) => onValue(x ?? null), named?.onError ? (e) => named.onError($.caught(e), $.stack(e)) : undefined); },
  catchError(onError, named) {
    return this.catch((e) => {
      const error = $.caught(e);
      if (named?.test && named.test(error) !== true) throw e;
      return onError.length > 1 ? onError(error, $.stack(e)) : onError(error);
    });
  },
  onError(handle) { return this.catch((e) => handle($.caught(e), $.stack(e))); },
  whenComplete(act) { return this.finally(act); },
  timeout(limit, named) {
    return Promise.race([this, $.Future.delayed(limit).then(() => (named?.onTimeout ? named.onTimeout() : $.throw($.TimeoutException.$make('Future not completed'))))]);
  },
  ignore() { this.catch(() => null); },
  asStream() { return $.Stream.fromFuture(this); },
});

$.Completer = class Completer extends $.Object {
  isCompleted = false;
  constructor() { super(); this.future = new Promise((done, fail) => { Object.defineProperty(this, '$ends', { value: [done, fail] }); }); }
  #end(which, value) { if (this.isCompleted) throw $.StateError.$make('Future already completed'); this.isCompleted = true; this.$ends[which](value); }
  $new_sync() { return this; }
  complete(value) { this.#end(0, value ?? null); }
  completeError(error) { this.#end(1, error); }
};

$.Timer = class Timer extends $.Object {
  isActive = true; tick = 0;
  $new(wait, act) { this.$id = $.host.schedule(wait.inMicroseconds / 1000, () => { this.isActive = false; this.tick = 1; act(); }); return this; }
  $new_periodic(wait, act) {
    const next = () => { this.$id = $.host.schedule(Math.max(wait.inMicroseconds / 1000, 1), () => { if (!this.isActive) return; this.tick++; next(); act(this); }); };
    next();
    return this;
  }
  static run(act) { $.Timer.$make($.Duration.zero, act); }
  cancel() { this.isActive = false; $.host.cancel(this.$id); }
};
$.classes($.Completer, $.Timer);

$.Stopwatch = class Stopwatch extends $.Object {
  $sum = 0; $from = null;
  start() { this.$from ??= $.host.now(); }
  stop() { if (this.$from !== null) { this.$sum += $.host.now() - this.$from; this.$from = null; } }
  reset() { this.$sum = 0; if (this.$from !== null) this.$from = $.host.now(); }
  get isRunning() { return this.$from !== null; }
  get elapsed() { return micros(Math.round((this.$sum + (this.$from === null ? 0 : $.host.now() - this.$from)) * 1000)); }
  get elapsedMilliseconds() { return this.elapsed.inMilliseconds; }
  get elapsedMicroseconds() { return this.elapsed.inMicroseconds; }
  get elapsedTicks() { return this.elapsed.inMicroseconds; }
};
$.DateTime = class DateTime extends $.Object {
  isUtc = false; microsecondsSinceEpoch = 0;
  static #of(ms, utc) { const made = new $.DateTime(); made.microsecondsSinceEpoch = Math.round(ms * 1000); made.isUtc = utc; return made; }
  $new(year, month, day, hour, minute, second, ms, us) { this.microsecondsSinceEpoch = Date.UTC(year, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0, ms ?? 0) * 1000 + (us ?? 0); return this; }
  $new_utc(...parts) { this.$new(...parts); this.isUtc = true; return this; }
  static now() { return $.DateTime.#of($.host.now(), false); }
  static timestamp() { return $.DateTime.#of($.host.now(), true); }
  static fromMillisecondsSinceEpoch(ms, named) { return $.DateTime.#of(ms, named?.isUtc === true); }
  static fromMicrosecondsSinceEpoch(us, named) { return $.DateTime.#of(us / 1000, named?.isUtc === true); }
  static tryParse(text) { const ms = Date.parse(text); return Number.isNaN(ms) ? null : $.DateTime.#of(ms, text.endsWith('Z')); }
  static parse(text) { return $.DateTime.tryParse(text) ?? $.throw($.FormatException.$make('Invalid date format', text)); }
  get #date() { return new Date(this.microsecondsSinceEpoch / 1000); }
  get millisecondsSinceEpoch() { return Math.floor(this.microsecondsSinceEpoch / 1000); }
  get year() { return this.#date.getUTCFullYear(); }
  get month() { return this.#date.getUTCMonth() + 1; }
  get day() { return this.#date.getUTCDate(); }
  get hour() { return this.#date.getUTCHours(); }
  get minute() { return this.#date.getUTCMinutes(); }
  get second() { return this.#date.getUTCSeconds(); }
  get millisecond() { return this.#date.getUTCMilliseconds(); }
  get weekday() { return this.#date.getUTCDay() || 7; }
  toUtc() { return $.DateTime.#of(this.microsecondsSinceEpoch / 1000, true); }
  toLocal() { return $.DateTime.#of(this.microsecondsSinceEpoch / 1000, false); }
  add(d) { return $.DateTime.#of((this.microsecondsSinceEpoch + d.inMicroseconds) / 1000, this.isUtc); }
  subtract(d) { return $.DateTime.#of((this.microsecondsSinceEpoch - d.inMicroseconds) / 1000, this.isUtc); }
  difference(o) { return micros(this.microsecondsSinceEpoch - o.microsecondsSinceEpoch); }
  isBefore(o) { return this.microsecondsSinceEpoch < o.microsecondsSinceEpoch; }
  isAfter(o) { return this.microsecondsSinceEpoch > o.microsecondsSinceEpoch; }
  isAtSameMomentAs(o) { return this.microsecondsSinceEpoch === o.microsecondsSinceEpoch; }
  compareTo(o) { return this.microsecondsSinceEpoch.compareTo(o.microsecondsSinceEpoch); }
  $eq(o) { return o instanceof $.DateTime && o.microsecondsSinceEpoch === this.microsecondsSinceEpoch && o.isUtc === this.isUtc; }
  get hashCode() { return $.hash(this.microsecondsSinceEpoch); }
  toIso8601String() { const text = this.#date.toISOString(); return this.isUtc ? text : text.slice(0, -1); }
  toString() { return this.toIso8601String().replace('T', ' '); }
};
$.classes($.Stopwatch, $.DateTime);

// Streams -----------------------------------------------------------------------------------------------------------------------------------------

const Subscription = class StreamSubscription extends $.Object {
  isPaused = false;
  cancel() { this.$cancelled = true; this.$controller.$listeners.delete(this); return future(null); }
  pause() { this.isPaused = true; }
  resume() { this.isPaused = false; }
  onData(act) { this.$data = act; }
};
$.classes(Subscription);
$.Stream = class Stream extends $.Object {
  $start = null;
  static #from(start) { const made = new $.Stream(); made.$start = start; return made; }
  static empty() { return $.Stream.fromIterable([]); }
  static value(x) { return $.Stream.fromIterable([x]); }
  static fromIterable(all) { return $.stream(null, async function* () { yield* all; }); }
  static fromFuture(one) { return $.stream(null, async function* () { yield await one; }); }
  static periodic(wait, make) { const c = $.StreamController.$make(); let n = 0; $.Timer.periodic(wait, () => c.add(make ? make(n++) : null)); return c.stream; }
  static of(start) { return $.Stream.#from(start); }
  get isBroadcast() { return true; }
  asBroadcastStream() { return this; }
  listen(onData, named) { return this.$start(onData, named ?? {}); }
  #through(work) { return $.stream(null, () => work(this)); }
  map$(change) { return this.#through(async function* (all) { for await (const x of all) yield change(x); }); }
  where(test) { return this.#through(async function* (all) { for await (const x of all) if (test(x) === true) yield x; }); }
  take(count) { return this.#through(async function* (all) { let n = count; if (n > 0) for await (const x of all) { yield x; if (--n <= 0) return; } }); }
  async toList() { const list = []; for await (const x of this) list.push(x); return list; }
  async forEach$(act) { for await (const x of this) act(x); return null; }
  get first() { return (async () => { for await (const x of this) return x; return none(); })(); }
  get last() { return this.toList().then((list) => list.last); }
  get length() { return this.toList().then((list) => list.length); }
  async *[Symbol.asyncIterator]() {
    const items = []; let wake = null; let done = false; let failed = null;
    const subscription = this.listen((x) => { items.push(x); wake?.(); }, { onDone: () => { done = true; wake?.(); }, onError: (e) => { failed = [e]; wake?.(); } });
    try {
      for (;;) {
        if (items.length > 0) yield items.shift();
        else if (failed) throw failed[0];
        else if (done) return;
        else await new Promise((go) => { wake = go; });
      }
    } finally {
      subscription.cancel();
    }
  }
};
$.StreamController = class StreamController extends $.Object {
  isClosed = false;
  constructor() { super(); this.$listeners = new Set(); this.$waiting = []; }
  $new(named) { this.$named = named ?? {}; return this; }
  $new_broadcast(named) { this.$named = named ?? {}; this.$broadcast = true; return this; }
  get stream() { return (this.$stream ??= $.Stream.of((onData, named) => this.#listen(onData, named))); }
  get sink() { return this; }
  get hasListener() { return this.$listeners.size > 0; }
  #listen(onData, named) {
    const one = new Subscription();
    Object.assign(one, { $controller: this, $data: onData, $error: named.onError, $done: named.onDone });
    this.$listeners.add(one);
    const waiting = this.$waiting;
    this.$waiting = [];
    this.$named?.onListen?.();
    for (const event of waiting) this.#send(event);
    if (this.isClosed) this.#send(['$done']);
    return one;
  }
  #send([kind, value]) {
    if (this.$listeners.size === 0 && !this.$broadcast) { if (kind !== '$done') this.$waiting.push([kind, value]); return; }
    for (const one of [...this.$listeners]) Promise.resolve().then(() => { if (!one.$cancelled) one[kind]?.(value); });
  }
  add(x) { if (this.isClosed) throw $.StateError.$make('Cannot add event after closing'); this.#send(['$data', x]); }
  addError(e) { this.#send(['$error', e]); }
  close() { if (!this.isClosed) { this.isClosed = true; this.#send(['$done']); } return future(null); }
};
$.classes($.Stream, $.StreamController);
// What an async* function gives.
$.stream = (self, walk) => $.Stream.of((onData, named) => {
  const controller = $.StreamController.$make();
  const subscription = controller.stream.listen(onData, named);
  (async () => {
    try {
      for await (const x of walk.call(self)) {
        if (subscription.$cancelled) return;
        controller.add(x);
      }
    } catch (e) {
      controller.addError(e);
    }
    controller.close();
  })();
  return subscription;
});

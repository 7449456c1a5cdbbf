// A page without a screen: just enough of a browser for the exhibit's script. Watches every solution and tells how each ended.
const fs = require('node:fs');
const job = JSON.parse(fs.readFileSync(0, 'utf8'));
let frames = [];
const pen = new Proxy({}, { get: () => () => undefined, set: () => true });
const figures = job.figures.map((data) => {
  const parts = { canvas: { getContext: () => pen }, '[data-do=play]': {}, '[data-do=watch]': {}, '[data-do=slow]': {} };
  return { dataset: { ...data }, classList: { add: () => undefined }, querySelector: (name) => parts[name], parts };
});
globalThis.document = { querySelectorAll: () => figures };
globalThis.requestAnimationFrame = (frame) => frames.push(frame);
let now = 0;
globalThis.performance = { now: () => now };
new Function(job.script)();
for (const figure of figures) figure.parts['[data-do=watch]'].onclick();
while (frames.length > 0) {
  now += 200;
  const due = frames;
  frames = [];
  for (const frame of due) frame(now);
}
process.stdout.write(JSON.stringify(figures.map((figure) => figure.dataset.phase)));

// Plays recorded runs by each given emission of the rules and compares the hashes of states.
const fs = require('node:fs');
const job = JSON.parse(fs.readFileSync(0, 'utf8'));

function play(kit, run) {
  const level = kit.$level(structuredClone(job.levels[run.level]));
  const rules = kit[job.classes[level.mechanic]].$make(level);
  let state = rules.start();
  let next = 0;
  let check = 0;
  for (let tick = 0; tick < run.ticks; tick++) {
    let input = 0;
    if (next < run.inputs.length && run.inputs[next][0] === tick) input = run.inputs[next++][1];
    state = rules.step(state, input, 20);
    for (const value of state.body) if ((value | 0) !== value) throw new RangeError(`${value} is beyond 32 bits`);
    if (tick === run.ticks - 1 || tick % run.every === run.every - 1) {
      const hash = kit.hashState(state);
      if (hash !== run.hashes[check++]) return `tick ${tick}: ${hash}`;
    }
  }
  return check === run.hashes.length ? null : `${check} of ${run.hashes.length} states were compared`;
}

function firstDifference(script) {
  let kit;
  try {
    kit = new Function(`${script}\nreturn { $level, hashState, ${Object.values(job.classes)} };`)();
  } catch (error) {
    return `does not load: ${error}`;
  }
  for (let i = 0; i < job.runs.length; i++) {
    try {
      const difference = play(kit, job.runs[i]);
      if (difference !== null) return `run ${i}: ${difference}`;
    } catch (error) {
      return `run ${i}: ${error}`;
    }
  }
  return null;
}

process.stdout.write(JSON.stringify(job.scripts.map(firstDifference)));

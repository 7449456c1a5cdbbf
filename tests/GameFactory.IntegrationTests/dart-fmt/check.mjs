// Prints one JSON object: for each Dart file under the folders given, what is wrong with its syntax or layout.
import { format } from "@wasm-fmt/dart_fmt";
import fs from "node:fs";
import path from "node:path";

const findings = {};
let files = 0;

function visit(place) {
  if (fs.statSync(place).isDirectory()) {
    for (const name of fs.readdirSync(place)) visit(path.join(place, name));
  } else if (place.endsWith(".dart")) {
    files++;
    const source = fs.readFileSync(place, "utf8");
    try {
      const formatted = format(source, path.basename(place));
      if (formatted !== source) findings[place] = firstDifference(source, formatted);
    } catch (error) {
      findings[place] = String(error).slice(0, 600);
    }
  }
}

function firstDifference(source, formatted) {
  const a = source.split("\n");
  const b = formatted.split("\n");
  const line = a.findIndex((text, index) => text !== b[index]);
  return `line ${line + 1} is not formatted: "${a[line]}" should be "${b[line]}"`;
}

for (const folder of process.argv.slice(2)) visit(folder);
console.log(JSON.stringify({ files, findings }));

// A team's program against the generated types, without a cast, checked by tsc --strict.
import createClient from "openapi-fetch";
import type { components, paths } from "./v1.js";

type Batch = components["schemas"]["BatchReply"];

const [server, name] = process.argv.slice(2);
if (server === undefined || name === undefined) {
  throw new Error("usage: drive.js SERVER NAME");
}

const client = createClient<paths>({ baseUrl: server });

// Every status has a word here: the compiler finds one that is missing.
const isOver = (batch: Batch): boolean => {
  switch (batch.status) {
    case "completed":
    case "failed":
    case "cancelled":
      return true;
    case "pending":
    case "running":
      return false;
  }
};

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const genres = await client.GET("/v1/genres");
const accepted = genres.data?.genres.filter((genre) => genre.accepted).map((genre) => genre.name) ?? [];
if (!accepted.includes("runner")) {
  throw new Error(`runner is not accepted: ${accepted.join(", ")}`);
}

const wrong = await client.POST("/v1/batches", { body: { name, gameCount: 0, genreMix: ["runner"] } });
if (wrong.error === undefined) {
  throw new Error("a batch without games was taken");
}
const remedy: string = wrong.error.remedy;
const field: string = wrong.error.errors?.[0]?.field ?? "";

const made = await client.POST("/v1/batches", {
  params: { header: { "Idempotency-Key": `drive-${name}` } },
  body: { name, gameCount: 3, genreMix: [{ genre: "runner", weight: 2 }, "runner"].slice(0, 1), seed: 7, constraints: { observation: { days: 0 } }, start: true },
});
if (made.error !== undefined) {
  throw new Error(`${made.error.detail} ${made.error.remedy}`);
}

let batch: Batch = made.data;
while (!isOver(batch)) {
  await sleep(100);
  const read = await client.GET("/v1/batches/{id}", { params: { path: { id: batch.id } } });
  if (read.error !== undefined) {
    throw new Error(read.error.detail);
  }
  batch = read.data;
}

const slugs: string[] = [];
let cursor: string | undefined;
do {
  const page = await client.GET("/v1/games", { params: { query: { batch: batch.id, limit: 2, ...(cursor === undefined ? {} : { cursor }) } } });
  if (page.error !== undefined) {
    throw new Error(page.error.detail);
  }
  slugs.push(...page.data.games.filter((game) => game.activity === "completed").map((game) => game.slug));
  cursor = page.data.nextCursor;
} while (cursor !== undefined);

const done: number = batch.progress.completed + batch.progress.published;
const rate: number = batch.progress.stepsPerSecond ?? 0;
console.log(JSON.stringify({ id: batch.id, status: batch.status, done, games: slugs.length, hasRate: rate > 0, field, remedy: remedy.length > 0 }));

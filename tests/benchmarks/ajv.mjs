// Validate JSON lines with ajv: `node ajv.mjs SCHEMA RECORDS ROUNDS` prints one line of verdicts (1 or 0 a record) and
// the CPU microseconds a record took. Run where `npm install ajv ajv-formats` was done.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const [schema, records, rounds] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
const lines = readFileSync(records, "utf8").trim().split("\n");
console.log(lines.map((line) => (validate(JSON.parse(line)) ? 1 : 0)).join(""));
const before = process.cpuUsage();
for (let round = 0; round < Number(rounds); round++) for (const line of lines) validate(JSON.parse(line));
const used = process.cpuUsage(before);
console.log((used.user + used.system) / lines.length / Number(rounds));

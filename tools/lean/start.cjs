"use strict";
// Starts Lean's WebAssembly under Node, with the machine's folders in its file system. The build writes lines about
// its own loading to standard output; they are left out.
const fs = require("fs");
const path = require("path");

const here = fs.realpathSync(__dirname);
const given = process.env.LEAN_PATH ? [process.env.LEAN_PATH] : [];
process.env.LEAN_PATH = [...given, path.join(here, "..", "lib", "lean")].join(":"); // as elan's, which adds its own

const tracing = (text) => typeof text === "string" && /^(\[DEBUG:|  - \S*\.olean\s*$|  mainModule\? = )/.test(text);
const { writeSync } = fs;
fs.writeSync = (file, text, ...rest) => (tracing(text) ? text.length : writeSync(file, text, ...rest));
const { log } = console;
console.log = (...parts) => tracing(parts[0]) || log(...parts);

const OWN = new Set(["dev", "proc", "sys", "home", "tmp"]); // what lean.js mounts, or has of its own
globalThis.leanModule = {
  arguments: process.argv.slice(2),
  thisProgram: path.join(here, "lean.js"),
  locateFile: (name) => path.join(here, name),
  preRun: [
    () => {
      const { FS, ENV } = globalThis.leanModule;
      const nodefs = globalThis.leanModule.NODEFS || FS.filesystems.NODEFS;
      for (const entry of fs.readdirSync("/")) {
        const folder = `/${entry}`;
        if (OWN.has(entry) || !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
        try {
          FS.mkdir(folder);
        } catch {} // it is there already
        FS.mount(nodefs, { root: folder }, folder);
      }
      Object.assign(ENV, { LLVM_PROFILE_FILE: "/dev/null" }, process.env); // the build counts its own coverage
    },
  ],
};
require("./lean.js");

'use strict';
// A worker thread of `--jobs`.
const { parentPort, workerData } = require('node:worker_threads');

require('./boot.cjs').loadBundle().work(parentPort, workerData);

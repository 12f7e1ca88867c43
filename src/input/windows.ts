/** What bytes 0x80 to 0x9f mean in Windows-1252: quotation marks, dashes, the euro. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Done by hand: the decoder of Node 20 reads these bytes as control characters. */
export const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (c) => upper[c.charCodeAt(0) - 0x80]!);

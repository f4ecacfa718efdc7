// The files that hold an icon in several sizes. All sizes are PNGs, which both systems read since 2007.

/**
 * A Windows icon.
 * https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 * @param {{ size: number, png: Buffer }[]} images at most 256 px
 */
export function toIco(images) {
  const entryBytes = 16;
  const head = Buffer.alloc(6 + images.length * entryBytes);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + index * entryBytes;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // colour planes
    head.writeUInt16LE(32, at + 6); // bits a pixel
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** Apple's names for sizes in px: once each for plain displays, once for dense ones. https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
export const icnsTypes = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/**
 * A macOS icon.
 * @param {Map<number, Buffer>} pngs by their size in px
 */
export function toIcns(pngs) {
  const chunks = Object.entries(icnsTypes).map(([type, size]) => chunk(type, pngs.get(size)));
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}

// What a zip calls its files. Bit 11 of an entry's flags says that its name is UTF-8 (APPNOTE.TXT 4.4.4,
// appendix D). Macs write UTF-8 and do not say so, Windows writes the code page of DOS: both come out of
// `fflate` as a character for each byte.

/** Bytes 128 to 255 of IBM's code page 437. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Every character may be one byte, and some are more than ASCII. */
const BYTES = /^[\0-\u00ff]*[\u0080-\u00ff][\0-\u00ff]*$/;
/** Control characters, which no file is called by: letters of code page 437. */
const OF_DOS = /[\u0080-\u009f]/;

/**
 * The name of an entry, as it was meant.
 *
 * @param name as `fflate` gives it
 * @returns as stories write it: Macs take letters apart, `u` and its dots
 */
export function meantName(name: string): string {
  if (!BYTES.test(name)) return name;
  try {
    return UTF8.decode(Uint8Array.from(name, (byte) => byte.charCodeAt(0))).normalize('NFC');
  } catch {
    if (!OF_DOS.test(name)) return name;
    return name.replace(/[\u0080-\u00ff]/g, (byte) => CP437[byte.charCodeAt(0) - 128] ?? byte);
  }
}

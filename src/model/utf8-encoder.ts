/** Texts → their bytes in UTF-8, one after another in the same place: the system takes its time to give a new one for each. */

/**
 * @param before how many bytes to leave free
 * @returns bytes that stand until the next text comes
 */
export type Utf8Encoder = (text: string, before?: number) => Buffer;

export function utf8Encoder(): Utf8Encoder {
  let place = Buffer.alloc(0);

  return (text, before = 0) => {
    // A letter takes three bytes at most, or four where it is two units.
    const most = before + 3 * text.length;
    if (place.length < most) place = Buffer.allocUnsafe(most);
    return place.subarray(0, before + place.write(text, before));
  };
}

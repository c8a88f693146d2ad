/** The SHA-256 of bytes, in 64 hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

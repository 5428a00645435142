/** GB 32100-2015: digits and capitals without I, O, S, V and Z; a character's value is its place here. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const modulus = 31
const bodyLength = 17
/** Values by character code, -1 for what is not of the alphabet. */
const values = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)))

/**
 * The check character of the first 17 characters of a unified social credit code (统一社会信用代码):
 * weights 3^i mod 31, GB 32100-2015. Undefined where a character is not of the code's alphabet.
 */
export function creditCodeCheckCharacter(body: string): string | undefined {
  return body.length === bodyLength ? checkCharacter(body) : undefined
}

function checkCharacter(code: string): string | undefined {
  let weight = 1
  let sum = 0
  for (let i = 0; i < bodyLength; i += 1) {
    const value = values[code.charCodeAt(i)] ?? -1
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % modulus
  }
  return alphabet[(modulus - (sum % modulus)) % modulus]
}

/** Whether `code` is a well-formed unified social credit code with the right check character. */
export function isCreditCode(code: string): boolean {
  // This runs on every cell of 18 characters. The authorities that register: 1 to 9, A, N and Y.
  if (code.length !== bodyLength + 1 || !'123456789ANY'.includes(code.charAt(0))) return false
  return checkCharacter(code) === code.charAt(bodyLength)
}

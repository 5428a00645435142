/** GB 32100-2015: digits and capitals without I, O, S, V and Z; a character's value is its place here. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const modulus = 31
const bodyLength = 17

/**
 * The check character of the first 17 characters of a unified social credit code (统一社会信用代码):
 * weights 3^i mod 31, GB 32100-2015. Undefined where a character is not of the code's alphabet.
 */
export function creditCodeCheckCharacter(body: string): string | undefined {
  if (body.length !== bodyLength) return undefined
  let weight = 1
  let sum = 0
  for (const character of body) {
    const value = alphabet.indexOf(character)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % modulus
  }
  return alphabet[(modulus - (sum % modulus)) % modulus]
}

/** Whether `code` is a well-formed unified social credit code with the right check character. */
export function isCreditCode(code: string): boolean {
  if (!/^[1-9ANY]/.test(code)) return false
  return code.length === bodyLength + 1 && creditCodeCheckCharacter(code.slice(0, bodyLength)) === code.at(-1)
}

import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

/** Lengths of up to 65,535 bytes, as CBOR writes them before a byte string. */
function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x59, bytes.length >> 8, bytes.length & 0xff]), bytes])
}

const userPresent = 0x01
const withCredential = 0x40

/** An authenticator in software, for tests: what a browser would answer with a passkey of its own (WebAuthn, ES256, no attestation). */
export class SoftwarePasskey {
  readonly #credentialId = randomBytes(16)
  readonly #key: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #site: { id: string; origin: string }
  counter = 0

  constructor(site: { id: string; origin: string }) {
    this.#site = site
  }

  get id(): string {
    return base64url(this.#credentialId)
  }

  register(challenge: string): RegistrationResponseJSON {
    const { x, y } = this.#key.publicKey.export({ format: 'jwk' })
    const coordinates = [x!, y!].map(text => Buffer.from(text, 'base64url'))
    // { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y }
    const publicKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      coordinates[0]!,
      Buffer.from('225820', 'hex'),
      coordinates[1]!,
    ])
    const length = Buffer.from([0, this.#credentialId.length])
    const credential = Buffer.concat([Buffer.alloc(16), length, this.#credentialId, publicKey])
    const data = Buffer.concat([this.#data(userPresent | withCredential), credential])
    // { fmt: 'none', attStmt: {}, authData: … }
    const attestation = Buffer.concat([Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'), cborBytes(data)])
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(this.#client('webauthn.create', challenge)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      },
    }
  }

  authenticate(challenge: string): AuthenticationResponseJSON {
    this.counter += 1
    const client = this.#client('webauthn.get', challenge)
    const data = this.#data(userPresent)
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), this.#key.privateKey)),
      },
    }
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#site.origin, crossOrigin: false }))
  }

  #data(flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(this.#site.id), Buffer.from([flags]), counter])
  }
}

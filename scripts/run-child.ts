import { spawn, type ChildProcess } from 'node:child_process'

type Options = { environment?: Record<string, string>; isQuiet?: boolean }

/** Starts a program of this project under this very Node. */
export function startChild(args: string[], { environment = {}, isQuiet = false }: Options = {}): ChildProcess {
  return spawn(process.execPath, args, {
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  })
}

/** Runs it to its end; a failure throws with what it said. */
export function runChild(args: string[], options: Options = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = startChild(args, options)
    let said = ''
    child.stdout?.on('data', (data: Buffer) => (said += data.toString()))
    child.stderr?.on('data', (data: Buffer) => (said += data.toString()))
    child.on('error', reject)
    child.on('exit', code => {
      if (code === 0) resolve(said)
      else reject(new Error(`${args[0]} ended with ${code}\n${said}`))
    })
  })
}

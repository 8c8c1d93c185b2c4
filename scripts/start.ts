import { launch } from './launch.ts'

await launch({ isDevelopment: false })

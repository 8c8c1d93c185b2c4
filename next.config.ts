import createNextIntlPlugin from 'next-intl/plugin'
import type { NextConfig } from 'next'

const withNextIntl = createNextIntlPlugin('./server/language/request.ts')

const config: NextConfig = {
  // Tests build beside a running server.
  distDir: process.env.BUILD_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by their own step, with the native compiler.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'nodemailer'],
  experimental: {
    serverActions: { bodySizeLimit: '3mb' },
  },
}

export default withNextIntl(config)

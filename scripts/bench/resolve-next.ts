import { registerHooks } from 'node:module'

/** Next's packages name their files without an ending, which its own bundler knows and Node does not. */
registerHooks({
  resolve: (specifier, context, next) => next(/^next\/[a-z]+$/.test(specifier) ? `${specifier}.js` : specifier, context),
})

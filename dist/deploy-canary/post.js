if (process.env.STATE_finished !== 'true') {
  const { start } = await import('../lib/index.js');
  await start('deploy-canary', 'post', new URL('../worker.js', import.meta.url));
}

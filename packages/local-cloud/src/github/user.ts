import type { World } from '../world.ts';

/** @returns an account as GitHub shows it everywhere (`simple-user` of its own description). */
export function userOf(world: World, login: string): unknown {
  const api = `${world.url()}/api/github/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: 1,
    node_id: `U_${login}`,
    avatar_url: 'https://avatars.githubusercontent.com/u/1',
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

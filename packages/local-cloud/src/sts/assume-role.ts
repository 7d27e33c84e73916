import type { Operation } from '../operation.ts';
import { type RoleRequest, type Session, session } from './session.ts';

export const assumeRole: Operation<RoleRequest, Session> = (world, input) => session(world, input);

import type { Operations } from '../operation.ts';
import { getProducts } from './get-products.ts';

export const operations: Operations = { GetProducts: getProducts };

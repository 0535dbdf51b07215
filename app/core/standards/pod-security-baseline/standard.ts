export { podSecurityBaseline as default } from '../pods.ts';

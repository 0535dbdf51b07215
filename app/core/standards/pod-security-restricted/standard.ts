export { podSecurityRestricted as default } from '../pods.ts';

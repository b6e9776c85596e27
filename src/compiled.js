// Loaded before the program (`--import`), and JavaScript itself: then nothing needs Node's TypeScript stripper. Starts take half the time, and 18 MB less.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// In the environment, where threads look. A folder that cannot be written does no harm.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("../node_modules/.cache/newsdesk", import.meta.url));
enableCompileCache();

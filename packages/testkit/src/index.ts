export { startTestServer, type TestDatabase, type TestServer } from './database/start-test-server.ts';

export { holidayShotSeconds, makeHolidayFootage } from './clips/make-holiday-footage.ts';
export { startTestServer, type TestDatabase, type TestServer } from './database/start-test-server.ts';

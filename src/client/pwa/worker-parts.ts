import './background-sync.ts';
import './straight-to-server.ts';

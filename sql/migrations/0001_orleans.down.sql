DROP TABLE OrleansStorage;
DROP TABLE OrleansRemindersTable;
DROP TABLE OrleansMembershipTable;
DROP TABLE OrleansMembershipVersionTable;
DROP TABLE OrleansQuery;

SELECT DISTINCT serviceid FROM orleansstorage

DROP TABLE learning_advice;

create type feeling as enum ('SAD', 'GLAD');
alter type feeling rename to mood;
alter type mood rename value 'GLAD' to 'HAPPY';
alter type mood add value 'CALM' before 'HAPPY';
alter type mood rename value 'HAPPY' to 'GLAD';

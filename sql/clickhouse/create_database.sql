-- {database}
CREATE DATABASE IF NOT EXISTS {database}

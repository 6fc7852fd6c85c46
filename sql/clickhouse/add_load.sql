-- Makes a load visible: the last thing written.
INSERT INTO load (load, state) FORMAT RowBinary

package shapes.integers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigInteger;

@Entity
class Counter {
    @Id
    Long id;

    byte tiny;

    Byte tinyOrNull;

    short small;

    Short smallOrNull;

    int plain;

    Integer plainOrNull;

    long big;

    Long bigOrNull;

    BigInteger huge;
}

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity class One { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }
@Entity class Two { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }
@Entity class Three { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id; }
@Entity class Four { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }
@Entity class Five { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Short id; }

package shapes.associationids;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.time.LocalDate;

@Entity
class Student {
    @Id
    Long id;
}

@Entity
class Course {
    @Id
    Long id;
}

@Entity
@IdClass(EnrolmentId.class)
class Enrolment {
    @Id
    @ManyToOne
    Student student;

    @Id
    @ManyToOne
    Course course;

    LocalDate since;
}

class EnrolmentId implements Serializable {
    Long student;

    Long course;

    @Override
    public boolean equals(Object other) {
        return other instanceof EnrolmentId && ((EnrolmentId) other).student.equals(student);
    }

    @Override
    public int hashCode() {
        return student.hashCode();
    }
}

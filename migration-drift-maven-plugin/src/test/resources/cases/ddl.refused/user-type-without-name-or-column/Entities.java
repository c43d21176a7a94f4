import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.annotations.Type;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

@Entity
class Folder {
    @Id
    Long id;

    @Type(PathType.class)
    @Column(nullable = false)
    String path;

    @Column(length = 80)
    String name;
}

class PathType implements UserType<String> {
    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public boolean equals(String first, String second) {
        return Objects.equals(first, second);
    }

    @Override
    public int hashCode(String path) {
        return path.hashCode();
    }

    @Override
    public String nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        return row.getString(position);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, String path, int index, WrapperOptions options)
            throws SQLException {
        statement.setObject(index, path, Types.OTHER);
    }

    @Override
    public String deepCopy(String path) {
        return path;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(String path) {
        return path;
    }

    @Override
    public String assemble(Serializable cached, Object owner) {
        return (String) cached;
    }
}

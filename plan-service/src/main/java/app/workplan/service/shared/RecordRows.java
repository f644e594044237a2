package app.workplan.service.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows to records: component {@code shareId} from column {@code share_id}, enums by their names.
 *
 * <p>Finds the columns once per query. Spring's own mappers look each one up again in every row, first under its Java
 * name, and pay with an exception for every name that has an underscore. Make a new one for each query.
 */
public final class RecordRows<T extends Record> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private int @Nullable [] columns;

    private RecordRows(Class<T> type) {
        this.components = type.getRecordComponents();
        this.constructor = BeanUtils.getResolvableConstructor(type);
    }

    public static <T extends Record> RecordRows<T> of(Class<T> type) {
        return new RecordRows<>(type);
    }

    @Override
    public T mapRow(ResultSet row, int rowNumber) throws SQLException {
        if (columns == null) {
            columns = find(row);
        }
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(row, columns[i], components[i].getType());
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private int[] find(ResultSet row) throws SQLException {
        int[] found = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            found[i] = row.findColumn(
                    components[i].getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private static @Nullable Object value(ResultSet row, int column, Class<?> type) throws SQLException {
        if (!type.isEnum()) {
            return JdbcUtils.getResultSetValue(row, column, type);
        }
        String name = row.getString(column);
        return name == null ? null : constant(type, name);
    }

    /** Without a stream: asked for every row of lists of thousands. */
    private static Object constant(Class<?> type, String name) throws SQLException {
        for (Object one : type.getEnumConstants()) {
            if (((Enum<?>) one).name().equals(name)) {
                return one;
            }
        }
        throw new SQLException(type.getSimpleName() + " has no " + name);
    }
}

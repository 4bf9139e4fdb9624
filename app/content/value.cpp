#include <content/value.h>

namespace shownotes {

Value::Value(const Map &value)
    : m_data(std::make_shared<const Map>(value))
{
}

} // namespace shownotes

!mod$ v1 sum:b7f88d1618ea0775
!need$ 554180c599dc39f3 i iso_c_binding
module septet_s43
use,intrinsic::iso_c_binding,only:c_int
use,intrinsic::iso_c_binding,only:c_int8_t
use,intrinsic::iso_c_binding,only:c_int32_t
use,intrinsic::iso_c_binding,only:c_int64_t
use,intrinsic::iso_c_binding,only:c_size_t
use,intrinsic::iso_c_binding,only:c_float
use,intrinsic::iso_c_binding,only:c_double
private::c_int
private::c_int8_t
private::c_int32_t
private::c_int64_t
private::c_size_t
private::c_float
private::c_double
integer(4),parameter,private::i8=8_4
integer(4),parameter,private::ok=0_4
integer(4),parameter,private::bad_size=1_4
integer(4),parameter,private::bad_weight=2_4
integer(4),parameter,private::scale_not_finite=3_4
integer(4),parameter,private::unit_negative=4_4
integer(4),parameter,private::septet_not_valid=5_4
integer(8),parameter,private::block_size=16_8
integer(8),parameter,private::block_bytes=7_8
integer(8),parameter,private::septets_of_block=8_8
integer(8),parameter,private::largest_group=256_8
integer(8),parameter,private::scale_size=4_8
integer(8),parameter,private::partial_sums=8_8
integer(8),parameter,private::tile=8_8
real(4),parameter,private::limit=6.5504e4_4
real(4),parameter,private::grid=5.9604644775390625e-8_4
private::encode
private::is_valid
private::levels
private::pack
private::unpack
private::scale_bits
private::scale_bytes
private::is_finite
private::scale_units
private::group_scales
private::contribution
private::midpoints0
private::midpoints1
private::place0
private::place1
private::holds
private::from_byte
private::to_byte
private::entries
private::stored_scales
private::row_products
contains
pure function encode(c0,c1) result(septet)
integer(8),intent(in)::c0
integer(8),intent(in)::c1
integer(8)::septet
end
pure function is_valid(septet) result(valid)
integer(8),intent(in)::septet
logical(4)::valid
end
pure subroutine levels(septet,n0,n1)
integer(8),intent(in)::septet
integer(8),intent(out)::n0
integer(8),intent(out)::n1
end
pure subroutine pack(septets,data)
integer(8),intent(in)::septets(1_8:8_8)
integer(8),intent(out)::data(1_8:7_8)
end
pure subroutine unpack(data,septets)
integer(8),intent(in)::data(1_8:7_8)
integer(8),intent(out)::septets(1_8:8_8)
end
pure function scale_bits(data) result(bits)
integer(8),intent(in)::data(1_8:2_8)
integer(8)::bits
end
pure subroutine scale_bytes(bits,data)
integer(8),intent(in)::bits
integer(8),intent(out)::data(1_8:2_8)
end
pure function is_finite(bits) result(finite)
integer(8),intent(in)::bits
logical(4)::finite
end
pure function scale_units(bits) result(units)
integer(8),intent(in)::bits
integer(8)::units
end
pure subroutine group_scales(minimum,maximum,lo,u,lo_bits,u_bits)
integer(8),intent(in)::minimum
integer(8),intent(in)::maximum
integer(8),intent(out)::lo
integer(8),intent(out)::u
integer(8),intent(out)::lo_bits
integer(8),intent(out)::u_bits
end
pure function contribution(lo,u,dot,total) result(units)
integer(8),intent(in)::lo
integer(8),intent(in)::u
integer(8),intent(in)::dot
integer(8),intent(in)::total
integer(8)::units
end
pure subroutine midpoints0(lo,u,doubled)
integer(8),intent(in)::lo
integer(8),intent(in)::u
integer(8),intent(out)::doubled(1_8:15_8)
end
pure subroutine midpoints1(lo,u,doubled)
integer(8),intent(in)::lo
integer(8),intent(in)::u
integer(8),intent(out)::doubled(1_8:7_8)
end
pure function place0(septet) result(weight)
integer(8),intent(in)::septet
integer(8)::weight
end
pure function place1(septet) result(weight)
integer(8),intent(in)::septet
integer(8)::weight
end
pure function holds(group) result(held)
integer(8),intent(in)::group
logical(4)::held
end
elemental function from_byte(byte) result(n)
integer(1),intent(in)::byte
integer(8)::n
end
elemental function to_byte(n) result(byte)
integer(8),intent(in)::n
integer(1)::byte
end
pure function group_bytes(group) bind(c,name="septet_s43_group_bytes") result(bytes)
integer(8),value::group
integer(8)::bytes
end
pure function row_bytes(columns,group) bind(c,name="septet_s43_row_bytes") result(bytes)
integer(8),value::columns
integer(8),value::group
integer(8)::bytes
end
function quantize_group(weights,length,group,data) bind(c,name="septet_s43_quantize_group") result(status)
real(4),intent(in)::weights(1_8:*)
integer(8),value::length
integer(8),value::group
integer(1),intent(out)::data(1_8:*)
integer(4)::status
end
function quantize_row(weights,columns,group,data) bind(c,name="septet_s43_quantize_row") result(status)
real(4),intent(in)::weights(1_8:*)
integer(8),value::columns
integer(8),value::group
integer(1),intent(out)::data(1_8:*)
integer(4)::status
end
function quantize_rows(weights,rows,columns,group,data) bind(c,name="septet_s43_quantize_rows") result(status)
real(4),intent(in)::weights(1_8:*)
integer(8),value::rows
integer(8),value::columns
integer(8),value::group
integer(1),intent(out)::data(1_8:*)
integer(4)::status
end
pure subroutine entries(data,group,n,status)
integer(1),intent(in)::data(1_8:*)
integer(8),intent(in)::group
integer(8),intent(out)::n(0_8:255_8)
integer(4),intent(out)::status
end
pure subroutine stored_scales(data,lo,u,status)
integer(1),intent(in)::data(1_8:*)
integer(8),intent(out)::lo
integer(8),intent(out)::u
integer(4),intent(out)::status
end
function dequantize_group(data,length,group,weights) bind(c,name="septet_s43_dequantize_group") result(status)
integer(1),intent(in)::data(1_8:*)
integer(8),value::length
integer(8),value::group
real(4),intent(inout)::weights(1_8:*)
integer(4)::status
end
function dequantize_row(data,columns,group,weights) bind(c,name="septet_s43_dequantize_row") result(status)
integer(1),intent(in)::data(1_8:*)
integer(8),value::columns
integer(8),value::group
real(4),intent(inout)::weights(1_8:*)
integer(4)::status
end
function dequantize_rows(data,rows,columns,group,weights) bind(c,name="septet_s43_dequantize_rows") result(status)
integer(1),intent(in)::data(1_8:*)
integer(8),value::rows
integer(8),value::columns
integer(8),value::group
real(4),intent(inout)::weights(1_8:*)
integer(4)::status
end
function dot_group(data,length,group,activations,dot) bind(c,name="septet_s43_dot_group") result(status)
integer(1),intent(in)::data(1_8:*)
integer(8),value::length
integer(8),value::group
integer(1),intent(in)::activations(1_8:*)
integer(4),intent(out)::dot
integer(4)::status
end
function quantize_activations(vector,length,activations,scale) bind(c,name="septet_s43_quantize_activations") result(status)
real(4),intent(in)::vector(1_8:*)
integer(8),value::length
integer(1),intent(out)::activations(1_8:*)
real(4),intent(out)::scale
integer(4)::status
end
subroutine row_products(data,columns,group,activations,scales,vectors,rows,products,status)
integer(1),intent(in)::data(1_8:*)
integer(8),intent(in)::columns
integer(8),intent(in)::group
integer(1),intent(in)::activations(1_8:*)
real(4),intent(in)::scales(1_8:*)
integer(8),intent(in)::vectors
integer(8),intent(in)::rows
real(4),intent(inout)::products(1_8:*)
integer(4),intent(out)::status
end
function matmul_rows(data,rows,columns,group,activations,scales,vectors,products) bind(c,name="septet_s43_matmul") result(status)
integer(1),intent(in)::data(1_8:*)
integer(8),value::rows
integer(8),value::columns
integer(8),value::group
integer(1),intent(in)::activations(1_8:*)
real(4),intent(in)::scales(1_8:*)
integer(8),value::vectors
real(4),intent(inout)::products(1_8:*)
integer(4)::status
end
function matvec(data,rows,columns,group,activations,scale,products) bind(c,name="septet_s43_matvec") result(status)
integer(1),intent(in)::data(1_8:*)
integer(8),value::rows
integer(8),value::columns
integer(8),value::group
integer(1),intent(in)::activations(1_8:*)
real(4),value::scale
real(4),intent(inout)::products(1_8:*)
integer(4)::status
end
end
